package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.composition.Settings;
import dev.forkpoint.bootstrap.deployment.Program;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Turns of an agent that is a shell script.
final class RunCommandTest extends CommandTest {
  private static final int PATIENCE_SECONDS = 60;

  private Path rows = Path.of("");

  /// A session with one turn, and the rows that its agent says in the next.
  @BeforeEach
  void import_a_session() throws IOException {
    done("import", trace(), "--workspace", "demo");
    byte[] before = Files.readAllBytes(sample.trace());
    sample.secondTurn();
    byte[] after = Files.readAllBytes(sample.trace());
    rows =
        Files.write(folder.resolve("rows"), Arrays.copyOfRange(after, before.length, after.length));
  }

  @Test
  void what_the_agent_did_to_files_conversation_and_home_is_there_in_the_next_turn()
      throws IOException {
    ran(
        "echo hello > hello.txt; cat %s >> \"$FORKPOINT_TRACE\"; echo brief > \"$CLAUDE_CONFIG_DIR/CLAUDE.md\""
            .formatted(rows));

    ran(
        "cat hello.txt \"$CLAUDE_CONFIG_DIR/CLAUDE.md\" > %s; wc -l < \"$FORKPOINT_TRACE\" >> %s"
            .formatted(at("seen"), at("seen")));

    assertThat(Path.of(at("seen"))).content().startsWith("hello\nbrief\n");
    assertThat(json("log", "aaaa")).contains("\"number\":3", "\"messages\":8");
    assertThat(done("verify")).contains("3 checkpoints");
  }

  @Test
  void what_was_saved_is_told_beside_the_commands_own_output() {
    Ended ended = run("echo hello > hello.txt; echo brief > \"$CLAUDE_CONFIG_DIR/CLAUDE.md\"");

    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("saved checkpoint 2 of aaaaaaa1  (1 file, 6 B, ")
        .contains("\nsaved the home of demo as state 1  (1 file, ");
  }

  @Test
  void its_json_is_pinned() {
    Ended ended =
        terminal.run("run", "aaaa", "--json", "--", "sh", "-c", "echo hello > hello.txt; exit 3");

    assertThat(ended.code()).isEqualTo(new ExitCode(3));
    assertThat(
            ended.out().replaceAll("[0-9a-f]{64}", "…").replaceAll("Bytes\":[0-9]+", "Bytes\":…"))
        .isEqualTo(
            """
            {"session":"aaaaaaa1-session","number":2,"checkpoint":"…","files":1,"bytes":6,\
            "addedBytes":…,"messages":4,"savedAt":"2026-03-01T12:00:00Z","forked":false,\
            "leftOut":[],"issues":[],"exitCode":3,"home":null}
            """);
  }

  @Test
  void the_report_can_be_a_file() {
    terminal.run("run", "aaaa", "--report", at("report.json"), "--", "true");

    assertThat(Path.of(at("report.json"))).content().contains("\"number\":2", "\"exitCode\":0");
  }

  @Test
  void the_command_knows_what_it_runs_in() throws IOException {
    ran("pwd > %s; env >> %s".formatted(at("seen"), at("seen")));

    Path turn = home.toRealPath().resolve("turns/aaaaaaa1-session");
    List<String> seen = Files.readAllLines(Path.of(at("seen")));
    assertThat(seen.getFirst()).isEqualTo(turn.resolve("files").toString());
    assertThat(seen)
        .contains(
            "FORKPOINT_SESSION=aaaaaaa1-session",
            "FORKPOINT_WORKSPACE=demo",
            "FORKPOINT_CHECKPOINT=1",
            "CLAUDE_CONFIG_DIR=" + turn.resolve("home"))
        .anyMatch(line -> line.matches("FORKPOINT_AGENT_SESSION=[0-9a-f-]{36}"));
  }

  /// BEAT-C11: the agent finds the session under its own spelling of the working directory.
  @Test
  void the_trace_is_where_the_agents_resume_finds_it() throws IOException {
    ran(
        "ls \"$CLAUDE_CONFIG_DIR\"/projects/* > %s; echo \"$CLAUDE_CONFIG_DIR\"/projects/* >> %s"
            .formatted(at("seen"), at("seen")));

    List<String> seen = Files.readAllLines(Path.of(at("seen")));
    String files = home.toRealPath().resolve("turns/aaaaaaa1-session/files").toString();
    assertThat(seen.getFirst()).endsWith(".jsonl");
    assertThat(seen.getLast()).endsWith("/projects/" + files.replaceAll("[^a-zA-Z0-9]", "-"));
  }

  @Test
  void a_fork_is_resumed_under_an_id_of_its_own() throws IOException {
    done("fork", "aaaa");

    terminal.run("run", "bbbb", "--", "sh", "-c", "basename \"$FORKPOINT_TRACE\" > " + at("seen"));

    assertThat(Path.of(at("seen"))).content().startsWith("bbbbbbb2-session");
  }

  @Test
  void it_ends_with_the_exit_code_of_the_command_and_has_saved() {
    Ended ended = run("echo x > x; exit 42");

    assertThat(ended.code()).isEqualTo(new ExitCode(42));
    assertThat(json("log", "aaaa")).contains("\"number\":2");
  }

  @Test
  void a_command_that_is_not_there_fails_and_leaves_nothing() {
    assertThat(fails("run", "aaaa", "--", "no-such-command-here")).contains("no-such-command-here");
    assertThat(home.resolve("turns/aaaaaaa1-session")).doesNotExist();
  }

  @Test
  void a_command_that_is_missing_is_wrong_usage() {
    Ended ended = terminal.run("run", "aaaa");

    assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(ended.err()).contains("a COMMAND is missing");
  }

  @Test
  void a_directory_of_the_users_is_worked_in_and_stays() throws IOException {
    terminal.run("run", "aaaa", "--dir", at("mine"), "--", "sh", "-c", "echo hello > hello.txt");

    assertThat(Path.of(at("mine"), "hello.txt")).hasContent("hello");
    assertThat(json("log", "aaaa")).contains("\"number\":2", "\"files\":1");
  }

  @Test
  void a_plain_agent_has_its_trace_in_a_file_that_is_named() throws IOException {
    terminal.run(
        "run",
        "aaaa",
        "--layout",
        "plain",
        "--",
        "sh",
        "-c",
        "cat %s >> \"$FORKPOINT_TRACE\"; echo \"${CLAUDE_CONFIG_DIR-none}\" > %s"
            .formatted(rows, at("seen")));

    assertThat(json("log", "aaaa")).contains("\"number\":2", "\"messages\":8");
  }

  /// BEAT-C10: modes, links and empty directories are there in the next turn.
  @Test
  void hooks_can_be_run_in_the_next_turn() throws IOException {
    ran(
        "cd \"$CLAUDE_CONFIG_DIR\"; mkdir -p hooks empty; echo 'echo ran' > hooks/h; chmod 750 hooks/h; ln -s hooks/h link");

    ran(
        "cd \"$CLAUDE_CONFIG_DIR\"; ./link > %s; ls -d empty >> %s"
            .formatted(at("seen"), at("seen")));

    assertThat(Path.of(at("seen"))).hasContent("ran\nempty");
  }

  /// BEAT-C1, BEAT-C3, BEAT-C17: turns of two sessions at once, and neither loses what it learnt.
  @Test
  void two_turns_at_once_share_one_home() throws Exception {
    done("fork", "aaaa");
    String note =
        "echo %s > \"$CLAUDE_CONFIG_DIR/%s.md\"; echo %s > \"$CLAUDE_CONFIG_DIR/notes.md\"";
    CompletableFuture<Ended> slow =
        CompletableFuture.supplyAsync(() ->
            run(
                "touch %s; while [ ! -e %s ]; do sleep 0.05; done; "
                        .formatted(at("begun"), at("go"))
                    + note.formatted("a", "a", "a")));
    AwaitedFile.await(Path.of(at("begun")));

    terminal.run("run", "bbbb", "--", "sh", "-c", note.formatted("b", "b", "b"));
    Files.createFile(Path.of(at("go")));

    assertThat(slow.get(PATIENCE_SECONDS, TimeUnit.SECONDS).err())
        .contains(
            "notes.md was changed by another turn too; that one's is kept as notes.conflict-bbbbbbb2-2.md");
    ran("cd \"$CLAUDE_CONFIG_DIR\"; cat a.md b.md notes.md notes.conflict-*.md > " + at("seen"));
    assertThat(Path.of(at("seen"))).hasContent("a\nb\na\nb");
    assertThat(done("log", "aaaa"))
        .contains("in the home, with checkpoint 2:\n  notes.md was changed");
    assertThat(json("log", "aaaa"))
        .contains(
            "\"homeConflicts\":[{\"path\":\"notes.md\",\"beside\":\"notes.conflict-bbbbbbb2-2.md\"}]");
  }

  @Test
  void a_session_has_one_turn_at_a_time_on_a_machine() throws Exception {
    CompletableFuture<Ended> slow =
        CompletableFuture.supplyAsync(() ->
            run(
                "touch %s; while [ ! -e %s ]; do sleep 0.05; done"
                    .formatted(at("begun"), at("go"))));
    AwaitedFile.await(Path.of(at("begun")));

    assertThat(fails("run", "aaaa", "--", "true")).contains("is under way on this machine");
    assertThat(done("ls")).doesNotContain("never saved");

    Files.createFile(Path.of(at("go")));
    assertThat(slow.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code()).isEqualTo(ExitCode.DONE);
  }

  /// BEAT-C4: what could not be saved is kept, and the line tells where and what to do.
  @Test
  void a_turn_that_cannot_be_saved_is_kept_and_saved_later() throws IOException {
    Path packs = home.resolve("store/workspaces/demo/packs");
    Path aside = home.resolve("aside");
    Ended ended =
        run(
            "cat %s >> \"$FORKPOINT_TRACE\"; echo x > x; mv %s %s; touch %s"
                .formatted(rows, packs, aside, packs));

    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
    assertThat(ended.err())
        .matches(
            "forkpoint: cannot save the turn: [^\n]+; it is kept in [^\n]+/turns/aaaaaaa1-session,"
                + " and `forkpoint run aaaaaaa1-session --resume-leftover` saves it\n");
    assertThat(home.resolve("turns/aaaaaaa1-session/files/x")).hasContent("x");
    Files.delete(packs);
    Files.move(aside, packs);
    assertThat(terminal.run("run", "aaaa", "--resume-leftover").err())
        .contains("saved checkpoint 2 of aaaaaaa1  (1 file");
    assertThat(json("log", "aaaa")).contains("\"messages\":8");
  }

  @Test
  void a_turn_on_another_machine_is_told_with_its_holder_and_its_end() throws IOException {
    lease("ada on her machine");

    assertThat(fails("run", "aaaa", "--", "true"))
        .contains("ada on her machine has session", "--wait");
    assertThat(home.resolve("turns/aaaaaaa1-session")).doesNotExist();
  }

  @Test
  void the_lease_of_a_turn_ends_with_it() {
    ran("true");

    assertThat(holder()).isEmpty();
  }

  /// BEAT-C15: who comes second waits as long as he wants to, and is held up by nobody who is gone.
  @Test
  void one_waits_for_a_turn_that_is_under_way() throws Exception {
    CompletableFuture<Ended> first =
        CompletableFuture.supplyAsync(() ->
            run(
                "touch %s; while [ ! -e %s ]; do sleep 0.05; done; echo x > of-first"
                    .formatted(at("begun"), at("go"))));
    AwaitedFile.await(Path.of(at("begun")));
    CompletableFuture<Ended> second =
        CompletableFuture.supplyAsync(
            () -> terminal.run("run", "aaaa", "--wait", "--", "sh", "-c", "cat of-first"));
    Files.createFile(Path.of(at("go")));

    assertThat(first.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code()).isEqualTo(ExitCode.DONE);
    assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS).code()).isEqualTo(ExitCode.DONE);
  }

  private void lease(String holder) {
    try (Composition forkpoint = composition()) {
      forkpoint
          .sessionLeases()
          .take(new SessionId("aaaaaaa1-session"), LeaseId.of(1), holder, Duration.ofMinutes(1));
    }
  }

  private Optional<Lease> holder() {
    try (Composition forkpoint = composition()) {
      return forkpoint.sessionLeases().holding(new SessionId("aaaaaaa1-session"));
    }
  }

  private Composition composition() {
    return Composition.over(new DataDirectory(home), Settings.none());
  }

  @Nested
  final class AfterACrash {

    @Test
    void a_turn_that_was_killed_is_found_and_saved() throws Exception {
      kill("KILL");

      assertThat(fails("run", "aaaa", "--", "true"))
          .contains("was never saved", "--resume-leftover", "--discard-leftover");
      assertThat(done("ls")).contains("a turn of aaaaaaa1 was never saved");
      assertThat(done("show", "aaaa")).contains("never saved", "/turns/aaaaaaa1-session");
      Ended resumed = terminal.run("run", "aaaa", "--resume-leftover");

      assertThat(resumed.code()).isEqualTo(ExitCode.DONE);
      assertThat(resumed.err()).contains("saved checkpoint 2 of aaaaaaa1  (1 file");
      assertThat(done("ls")).doesNotContain("never saved");
    }

    @Test
    void it_becomes_a_fork_where_the_session_has_moved_on() throws Exception {
      kill("KILL");
      done("checkpoint", "aaaa", files());

      assertThat(terminal.run("run", "aaaa", "--resume-leftover", "--", "true").err())
          .contains("so this became a fork of it", "saved checkpoint 3 of aaaaaaa1");
    }

    @Test
    void it_can_be_moved_aside() throws Exception {
      kill("KILL");

      Ended ended = terminal.run("run", "aaaa", "--discard-leftover", "--", "true");

      assertThat(ended.code()).isEqualTo(ExitCode.DONE);
      assertThat(ended.err()).contains("moved the turn that was left to ");
      assertThat(home.resolve("turns/.aside/aaaaaaa1-session-1/files/made")).exists();
      assertThat(json("log", "aaaa")).contains("\"number\":2", "\"files\":0");
    }

    @Test
    void a_signal_is_passed_on_and_what_the_command_leaves_is_saved() throws Exception {
      assertThat(kill("TERM")).isEqualTo(5);

      assertThat(json("log", "aaaa")).contains("\"number\":2", "\"files\":2");
      assertThat(done("ls")).doesNotContain("never saved");
    }

    /// Runs a turn in a process of its own, and sends that a signal while the command runs.
    ///
    /// @return its exit code
    private int kill(String signal) throws Exception {
      String script =
          "trap 'echo x > asked; exit 5' TERM; echo x > made; touch %s; while [ ! -e %s ]; do sleep 0.05; done"
              .formatted(at("begun"), at("go"));
      ProcessBuilder command =
          new ProcessBuilder(Program.words("run", "aaaa", "--", "sh", "-c", script));
      command.environment().put("FORKPOINT_HOME", home.toString());
      Path log = folder.resolve("log");
      Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      AwaitedFile.await(Path.of(at("begun")));
      new ProcessBuilder("kill", "-s", signal, String.valueOf(process.pid())).start().waitFor();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
          .as(Files.readString(log, UTF_8))
          .isTrue();
      Files.createFile(Path.of(at("go")));
      return process.exitValue();
    }
  }

  private Ended run(String script) {
    return terminal.run("run", "aaaa", "--", "sh", "-c", script);
  }

  private void ran(String script) {
    Ended ended = run(script);
    assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.DONE);
  }
}
