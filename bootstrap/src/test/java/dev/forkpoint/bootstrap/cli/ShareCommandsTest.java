package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.adapters.hub.standin.StandInAnswer;
import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Sharing from the command line to a Hub, all the way.
final class ShareCommandsTest extends CommandTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));
  private static final DatasetId DATASET = DatasetId.parse("zoe/forkpoint-sessions");
  private static final String GREETING = "demo/greeting";
  private static final String SECRET = "zebra-9731-quartz-lamp";

  private StandInHub hub;

  @BeforeEach
  void sign_in() throws IOException {
    hub = StandInHub.start();
    terminal.set("HF_ENDPOINT", hub.address().toString());
    terminal.set("HF_TOKEN", StandInHub.ZOE);
    terminal.set("HOUSE_SECRET", SECRET);
  }

  @AfterEach
  void the_storage_saw_no_token() {
    assertThat(hub.allFaultsHappened()).isTrue();
    assertThat(hub.hasLeakedToken()).isFalse();
    hub.close();
  }

  @Test
  void a_session_is_sent_and_followed_by_its_saves() throws IOException {
    done("import", trace(), "--workspace", "demo");

    assertThat(done("share", GREETING, "--json"))
        .contains("\"state\":\"shared\"", "\"dataset\":\"zoe/forkpoint-sessions\"");
    assertThat(hub.visibility(DATASET)).isEqualTo(Visibility.PRIVATE);
    assertThat(hub.commits(DATASET)).isEqualTo(2);
    assertThat(hub.files(DATASET)).containsKey("README.md").hasSize(3);

    done("share", GREETING);
    assertThat(hub.commits(DATASET)).isEqualTo(2);
    sample.secondTurn();
    done("checkpoint", GREETING, files(), "--trace", trace());
    assertThat(done("share", "status", "--json")).contains("\"state\":\"waiting\"");
    done("share", "retry");

    assertThat(hub.commits(DATASET)).isEqualTo(3);
    assertThat(shared()).isEqualTo(Files.readAllBytes(sample.trace()));
    assertThat(done("share", "status", GREETING)).contains("shared");
  }

  @Test
  void secrets_stay_here() throws IOException {
    imported("user says " + SECRET);

    done("share", session("mine"));

    assertThat(new String(shared(), UTF_8)).contains("[SECRET:").doesNotContain(SECRET);
  }

  @Test
  void nothing_is_sent_where_a_row_cannot_be_read() throws IOException {
    imported("torn");
    Path file = folder.resolve("torn.jsonl");
    Files.writeString(file, Files.readString(file) + "{\"type\":\"user\",\"mess");
    done("import", file.toString(), "--workspace", "torn");

    assertThat(fails("share", session("torn"))).contains("row 3", "nothing was sent");
    assertThat(hub.files(DATASET)).hasSize(1);
  }

  @Test
  void what_the_teams_rules_find_stays_here() throws IOException {
    Path rules = folder.resolve("rules.json");
    Files.writeString(
        rules,
        """
        {"rules": [{"id": "badge", "description": "Badges", "pattern": "BADGE-[0-9]{6}",
          "placeholder": "badge", "finds": ["BADGE-123456"], "leaves": ["BADGE-12"]}]}
        """);
    terminal.set("FORKPOINT_SHARE_RULES", rules.toString());
    imported("user shows BADGE-774411");

    done("share", session("mine"));

    assertThat(new String(shared(), UTF_8)).contains("[SECRET:badge:1]").doesNotContain("774411");
  }

  @Test
  void nothing_is_sent_where_the_teams_rules_cannot_be_read() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.json"), "{\"rules\": [{]}");
    terminal.set("FORKPOINT_SHARE_RULES", rules.toString());
    imported("user says nothing");

    Ended ended = terminal.run("share", session("mine"));

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).contains("rules.json");
    assertThat(hub.journal())
        .noneMatch(exchange -> exchange.toString().matches("(?s).*(commit|preupload|create).*"));
  }

  @Test
  void a_rehearsal_tells_the_requests_and_makes_none_of_them() throws IOException {
    imported("user says " + SECRET);

    String told = done("share", session("mine"), "--dry-run");

    assertThat(told)
        .contains("nothing was sent", "/commit/", "/preupload/", "sessions/", "1 secret")
        .doesNotContain(SECRET, StandInHub.ZOE);
    assertThat(hub.journal())
        .allSatisfy(exchange -> assertThat(exchange.toString()).contains("whoami"));
  }

  @Test
  void a_dataset_that_becomes_public_before_the_commit_gets_nothing() throws IOException {
    done("import", trace(), "--workspace", "demo");
    hub.fail("POST", "/preupload/", new Effect.Before(() -> hub.show(DATASET, Visibility.PUBLIC)));

    assertThat(terminal.run("share", GREETING).err())
        .contains("is public, and you were told that it is private");

    assertThat(hub.files(DATASET)).hasSize(1);
    assertThat(done("share", "status", "--json")).contains("\"state\":\"stopped\"");
    assertThat(done("share", "visibility", "--json"))
        .contains("\"visibility\":\"public\"", "\"told\":\"private\"");
    done("share", "visibility", "private");
    done("share", "retry");
    assertThat(done("share", "status", "--json")).contains("\"state\":\"shared\"");
  }

  @Test
  void a_commit_that_was_made_but_answered_503_is_made_once() throws IOException {
    done("import", trace(), "--workspace", "demo");
    hub.fail(
        "POST", "/commit/", new Effect.DoneButAnswer(StandInAnswer.error(503, "out of order")));

    done("share", GREETING);

    assertThat(hub.commits(DATASET)).isEqualTo(2);
  }

  @Test
  void a_token_that_is_revoked_midway_is_told_and_another_one_goes_on() throws IOException {
    done("import", trace(), "--workspace", "demo");
    hub.fail("POST", "/commit/", new Effect.Before(() -> hub.revoke(StandInHub.ZOE)));

    Ended ended = terminal.run("share", GREETING);

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err()).contains("token").doesNotContain(StandInHub.ZOE);
    assertThat(hub.files(DATASET)).hasSize(1);
    assertThat(done("share", "status", "--json")).contains("\"state\":\"retrying\"");
  }

  @Test
  void without_a_token_nothing_is_sent_and_the_status_says_so() throws IOException {
    done("import", trace(), "--workspace", "demo");
    terminal.set("HF_TOKEN", "");
    terminal.set("HF_HOME", at("nobody"));

    assertThat(terminal.run("share", GREETING).err()).contains("there is no token", "HF_TOKEN");
    assertThat(done("share", "status", "--json")).contains("\"state\":\"skipped\"");
    assertThat(terminal.run("share", GREETING, "--to", "org").err()).contains("not enabled");
    assertThat(terminal.run("share", GREETING, "--to", "other").err()).contains("personal, org");
  }

  @Test
  void a_team_gets_a_row_for_each_session() throws IOException {
    done("import", trace(), "--workspace", "demo");
    terminal.set("FORKPOINT_SHARE_ORG_ENABLED", "true");
    terminal.set("FORKPOINT_SHARE_ORG_DATASET", "lab/agent-sessions");

    done("share", GREETING, "--to", "org");

    assertThat(new String(shared(DatasetId.parse("lab/agent-sessions")), UTF_8).lines())
        .singleElement()
        .satisfies(row -> assertThat(row).contains("\"session_id\":\"", "\"messages\":\"[{"));
  }

  @Test
  void what_is_shared_can_be_paused_and_withdrawn() throws IOException {
    done("import", trace(), "--workspace", "demo");
    assertThat(terminal.run("share", "pause", GREETING).err()).contains("is not shared");
    done("share", GREETING);

    assertThat(done("share", "pause", GREETING)).contains("paused");
    assertThat(done("share", "withdraw", GREETING)).contains("its history still holds it");
    assertThat(hub.files(DATASET)).doesNotContainKey(path());
    assertThat(done("share", "status")).contains("withdrawn");
  }

  @Test
  void whoever_removes_a_session_learns_where_it_stays_and_can_withdraw_it() throws IOException {
    done("import", trace(), "--workspace", "demo");
    done("share", GREETING);

    Ended removed = terminal.run("rm", GREETING);

    assertThat(removed.err())
        .contains("it is still in the dataset zoe/forkpoint-sessions")
        .contains("`forkpoint share withdraw aaaaaaa1-session --to personal`");
    assertThat(hub.files(DATASET)).containsKey(path());
    done("share", "withdraw", "aaaa", "--to", "personal");
    assertThat(hub.files(DATASET)).doesNotContainKey(path());
    assertThat(terminal.run("share", "withdraw", GREETING).err()).contains("no session");
  }

  @Test
  void a_dataset_is_public_only_after_its_name_was_typed_or_a_script_says_yes() throws IOException {
    done("import", trace(), "--workspace", "demo");
    done("share", GREETING);

    assertThat(terminal.run("share", "visibility", "public", "--json").err())
        .contains("stays private");
    assertThat(hub.visibility(DATASET)).isEqualTo(Visibility.PRIVATE);
    hub.commit(DATASET, "notes.md", ("the key is " + SECRET).getBytes(UTF_8));
    Ended refused = terminal.run("share", "visibility", "public", "--yes", "--json");
    assertThat(refused.err()).contains("notes.md", "findings are not allowed");
    hub.commit(DATASET, "notes.md", "nothing".getBytes(UTF_8));

    Ended done = terminal.run("share", "visibility", "public", "--yes", "--json");

    assertThat(done.out()).contains("\"visibility\":\"public\"");
    assertThat(hub.visibility(DATASET)).isEqualTo(Visibility.PUBLIC);
    assertThat(hub.commits(DATASET)).isEqualTo(1);
  }

  @Test
  void the_viewer_takes_each_sample_with_an_answer_for_a_trace() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES), "there are no sample sessions in " + SAMPLES);
    done("import", SAMPLES.toString(), "--workspace", "samples");
    for (String session : sessions("samples")) {
      terminal.run("share", session);
    }

    List<String> refused =
        hub.files(DATASET).entrySet().stream()
            .filter(file -> file.getKey().endsWith(".jsonl"))
            .filter(file -> !isTaken(file.getValue()))
            .map(file -> file.getKey())
            .toList();

    assertThat(refused).isEmpty();
    assertThat(hub.files(DATASET)).hasSizeGreaterThan(10);
  }

  private static boolean isTaken(byte[] file) {
    try {
      ViewerRules rules = ViewerRules.of(file);
      return rules.accepts() || !rules.hasAssistant();
    } catch (IOException e) {
      return false;
    }
  }

  private String session(String workspace) {
    return sessions(workspace).getFirst();
  }

  private List<String> sessions(String workspace) {
    return done("ls", "--workspace", workspace, "--json")
        .replaceAll("\\s", "")
        .transform(json -> List.of(json.split("\"session\":\"", -1)))
        .stream()
        .skip(1)
        .map(rest -> rest.substring(0, rest.indexOf('"')))
        .toList();
  }

  /// A session in which a user says something and gets an answer.
  private void imported(String text) throws IOException {
    String row =
        "{\"type\":\"%s\",\"uuid\":\"%s\",\"sessionId\":\"0c3d\",\"timestamp\":\"2026-01-02T03:04:05Z\",\"message\":{\"role\":\"%s\",\"content\":\"%s\"%s}}\n";
    Path file = folder.resolve("torn.jsonl");
    Files.writeString(
        file,
        row.formatted("user", "u1", "user", text, "")
            + row.formatted("assistant", "u2", "assistant", "yes", ",\"model\":\"m\""));
    done("import", file.toString(), "--workspace", "mine");
  }

  private String path() {
    return hub.files(DATASET).keySet().stream()
        .filter(path -> path.startsWith("sessions/"))
        .findFirst()
        .orElse("");
  }

  private byte[] shared() {
    return shared(DATASET);
  }

  private byte[] shared(DatasetId dataset) {
    return hub.files(dataset).entrySet().stream()
        .filter(file -> file.getKey().startsWith("sessions/"))
        .map(file -> file.getValue())
        .findFirst()
        .orElseThrow();
  }
}
