package dev.forkpoint.bootstrap.cli;

import static dev.forkpoint.bootstrap.cli.BrokerFolder.AGENTS_ID;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.SESSION;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.rows;
import static dev.forkpoint.bootstrap.cli.BrokerFolder.tar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.s3.S3Server;
import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.deployment.Deployment;
import dev.forkpoint.bootstrap.service.ApiServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A vault that also writes what cc-broker can read, because `forkpoint.yml` says so.
final class MirrorBrokerTest extends CommandTest {
  private static final String FOLDER = "workspaces/w/sessions/" + SESSION + ".tar.gz";
  private static final String HOME = "workspaces/w/claude-home.tar.gz";

  private static final String TRANSCRIPT = AGENTS_ID + ".jsonl";

  @BeforeEach
  void bring_a_session_in() throws IOException {
    new BrokerFolder(folder.resolve("bucket"))
        .folder("w", SESSION, tar(rows(2)).file("metadata.json", "{}"))
        .home("w", new BrokerTar().file("CLAUDE.md", "be brief\n"));
    done("migrate", "cc-broker", "--from", at("bucket"));
    mirrorTo(at("mirror"));
  }

  @Test
  void a_turn_is_there_for_cc_broker_as_it_would_have_packed_it() throws IOException {
    ran(
        """
        cat %s > "$FORKPOINT_TRACE"
        cd "$CLAUDE_CONFIG_DIR"
        mkdir -p hooks empty
        echo run > hooks/hook.sh
        chmod +x hooks/hook.sh
        ln -s CLAUDE.md link.md
        """
            .formatted(longer()));

    assertThat(BrokerTar.unpack(mirrored(FOLDER)))
        .isEqualTo(Map.of(TRANSCRIPT, rows(3), "metadata.json", "{}"));
    assertThat(BrokerTar.unpack(mirrored(HOME)))
        .isEqualTo(
            Map.of(
                "CLAUDE.md", "be brief\n", "empty/", "", "hooks/", "", "hooks/hook.sh", "run\n"));
    assertThat(BrokerTar.oddities(mirrored(FOLDER))).isEmpty();
    assertThat(BrokerTar.oddities(mirrored(HOME))).isEmpty();
  }

  @Test
  void what_was_written_comes_in_elsewhere_as_the_same_session() throws IOException {
    ran("cat %s > \"$FORKPOINT_TRACE\"".formatted(longer()));

    terminal = new Terminal(folder.resolve("other"));
    assertThat(done("migrate", "cc-broker", "--from", at("mirror")))
        .contains("brought in cse_5e26  w/prompt 1  (checkpoint 1, 3 messages)\n");
    ran(
        "cat \"$FORKPOINT_TRACE\" \"$CLAUDE_CONFIG_DIR/CLAUDE.md\" \"$(dirname \"$FORKPOINT_TRACE\")/metadata.json\" > "
            + at("seen"));
    assertThat(Path.of(at("seen"))).content().isEqualTo(rows(3) + "be brief\n{}");
  }

  /// BEAT-C13: equal trees give equal bytes, whenever they are written.
  @Test
  void the_same_state_gives_the_same_bytes() throws IOException {
    ran("true");
    byte[] first = mirrored(FOLDER);
    terminal.waitAMinute();
    ran("touch \"$FORKPOINT_TRACE\"");

    assertThat(mirrored(FOLDER)).isEqualTo(first);
  }

  /// BEAT-C4, BEAT-C16: what cannot be written is told, costs no save, and is written later.
  @Test
  void what_cannot_be_written_is_told_and_written_with_the_next_save() throws IOException {
    done("import", trace(), "--workspace", "demo");
    Files.writeString(folder.resolve("mirror"), "no folder");

    Ended ended = terminal.run("run", SESSION, "--", "true");

    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
    assertThat(ended.err())
        .startsWith("saved checkpoint 2 of cse_5e26")
        .contains("not written for cc-broker; the next save tries again: cannot store " + FOLDER);
    Files.delete(folder.resolve("mirror"));
    assertThat(terminal.run("run", "demo/greeting", "--", "true").err())
        .doesNotContain("cc-broker");
    assertThat(BrokerTar.unpack(mirrored(FOLDER))).containsEntry(TRANSCRIPT, rows(2));
    assertThat(folder.resolve("mirror/workspaces/demo/sessions")).isNotEmptyDirectory();
  }

  @Test
  void a_save_by_http_is_written_by_the_service() throws Exception {
    saveByHttp(3);

    assertThat(BrokerTar.unpack(mirrored(FOLDER))).containsEntry(TRANSCRIPT, rows(3));
  }

  private void saveByHttp(int rows) throws Exception {
    try (Composition forkpoint =
            Composition.over(
                new DataDirectory(home), Deployment.current().settings(home, Map.of()));
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0, false);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest save =
          HttpRequest.newBuilder(
                  service
                      .address()
                      .resolve(
                          "/api/sessions/%s/checkpoints?trace=%s".formatted(SESSION, TRANSCRIPT)))
              .header("Content-Type", "application/gzip")
              .POST(
                  BodyPublishers.ofByteArray(new BrokerTar().file(TRANSCRIPT, rows(rows)).bytes()))
              .build();
      assertThat(client.send(save, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
      AwaitedFile.await(folder.resolve("mirror").resolve(FOLDER));
    }
  }

  @Test
  void a_fork_is_written_when_its_conversation_bears_its_own_name() throws IOException {
    done("fork", SESSION, "--title", "other");
    assertThat(done("checkpoint", "w/other", files()))
        .contains("not written for cc-broker, which could not go on with a fork");

    terminal.run("run", "w/other", "--", "true");

    assertThat(BrokerTar.unpack(mirrored("workspaces/w/sessions/aaaaaaa1-session.tar.gz")))
        .containsOnlyKeys("aaaaaaa1-session.jsonl", "metadata.json");
  }

  @Test
  void the_answer_tells_what_was_written() {
    Ended ended = terminal.run("run", SESSION, "--json", "--", "true");

    assertThat(ended.out())
        .contains(
            "\"mirror\":{\"objects\":[\"%s\",\"%s\"],\"problem\":\"\"}".formatted(FOLDER, HOME));
  }

  @Test
  void a_bucket_is_written_and_read_like_a_folder() throws Exception {
    try (S3Server server = S3Server.start()) {
      String bucket = "s3://%s/team".formatted(server.newBucket());
      mirrorTo(bucket, server);
      ran("cat %s > \"$FORKPOINT_TRACE\"".formatted(longer()));
      ran("true");

      home = folder.resolve("other");
      terminal = new Terminal(home);
      mirrorTo(bucket, server);
      assertThat(done("migrate", "cc-broker", "--from", bucket))
          .contains("brought in cse_5e26  w/prompt 1  (checkpoint 1, 3 messages)\n")
          .contains("saved the home of w as state 1");
    }
  }

  private void mirrorTo(String store) throws IOException {
    Files.createDirectories(home);
    Files.writeString(home.resolve("forkpoint.yml"), "forkpoint.mirror.cc-broker: " + store);
  }

  private void mirrorTo(String store, S3Server server) throws IOException {
    Files.createDirectories(home);
    Files.writeString(
        home.resolve("forkpoint.yml"),
        """
        forkpoint:
          mirror.cc-broker: %s
          s3:
            endpoint: %s
            access-key: %s
            secret-key: %s
        """
            .formatted(store, server.address(), S3Server.KEYS.access(), S3Server.KEYS.secret()));
  }

  private Path longer() throws IOException {
    return Files.writeString(folder.resolve("longer"), rows(3));
  }

  private byte[] mirrored(String name) throws IOException {
    return Files.readAllBytes(folder.resolve("mirror").resolve(name));
  }

  private void ran(String script) {
    Ended ended = terminal.run("run", SESSION, "--", "sh", "-c", script);
    assertThat(ended.err()).startsWith("saved checkpoint").doesNotContain("cc-broker");
    assertThat(ended.code()).isEqualTo(ExitCode.DONE);
  }
}
