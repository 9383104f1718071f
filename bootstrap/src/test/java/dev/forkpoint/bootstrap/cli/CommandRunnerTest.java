package dev.forkpoint.bootstrap.cli;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandRunnerTest extends CommandTest {

  @Nested
  final class Help {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "quickstart",
          "serve",
          "import",
          "ls",
          "tree",
          "show",
          "log",
          "diff",
          "checkout",
          "checkpoint",
          "run",
          "fork",
          "export",
          "verify",
          "token",
          "completion",
          "help"
        })
    void every_command_tells_what_it_does(String command) {
      assertThat(done(command, "--help")).startsWith("Usage: forkpoint " + command);
      assertThat(done("help", command)).isEqualTo(done(command, "--help"));
      assertThat(done("--help")).containsPattern("\n  " + command + " +[A-Z]");
    }

    @Test
    void help_version_and_completion_open_nothing() {
      done("--help");
      done("--version");
      done("help");
      done("completion");
      assertThat(home).doesNotExist();
    }

    @Test
    void the_version_is_told() {
      assertThat(done("--version")).startsWith("forkpoint ").hasLineCount(1);
    }

    @Test
    void help_on_a_command_that_is_not_there_fails() {
      assertThat(fails("help", "frobnicate")).contains("'frobnicate'");
    }
  }

  @Nested
  final class WrongUsage {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "frobnicate",
          "ls --frobnicate",
          "show",
          "show a b",
          "diff a 1",
          "diff a one two",
          "fork a --at",
          "fork a --at few",
          "import",
          "export a --format rar",
          "serve --port no",
          "token",
          "token frobnicate",
          "token create --role king",
          "token create --expires soon",
          "token rm",
          "token rm nobody",
          "checkout a",
          "checkpoint a"
        })
    void it_is_told_in_one_line_and_leads_to_the_help(String line) {
      Ended ended = terminal.run(line.isEmpty() ? new String[0] : line.split(" "));
      assertThat(ended.code()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err()).matches("forkpoint: [^\n]+ --help`\n");
      assertThat(home).doesNotExist();
    }

    @Test
    void a_slip_of_the_hand_gets_a_hint() {
      assertThat(terminal.run("chekpoint").err()).contains("did you mean checkpoint");
    }

    @Test
    void an_argument_that_begins_with_an_at_sign_is_no_file_to_read_arguments_from() {
      assertThat(fails("import", "@" + trace())).contains("@" + trace());
    }
  }

  @Nested
  final class BadDataDirectories {
    @ParameterizedTest
    @ValueSource(strings = {"ls", "tree", "verify", "show a", "log a", "quickstart"})
    void a_file_in_its_place_fails(String line) throws IOException {
      Files.writeString(home, "not a directory");
      assertThat(fails(line.split(" "))).contains("home");
      assertThat(home).hasContent("not a directory");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ls",
          "log aaaa",
          "fork aaaa",
          "export aaaa",
          "checkout aaaa out",
          "checkpoint aaaa src",
          "import pom.xml",
          "verify"
        })
    void one_that_another_program_has_locked_fails(String line) throws IOException {
      saveTwoTurns();
      try (FileChannel catalog = FileChannel.open(home.resolve("catalog.mv.db"), WRITE);
          FileLock _ = catalog.lock()) {
        assertThat(fails(line.split(" "))).contains("locked");
      }
      assertThat(done("log", "aaaa").lines()).hasSize(4);
      assertThat(done("verify")).contains("3 checkpoints");
    }

    @Test
    void one_whose_catalog_is_no_database_fails_and_keeps_it() throws IOException {
      Files.createDirectory(home);
      Path catalog = Files.writeString(home.resolve("catalog.mv.db"), "x".repeat(10_000));
      assertThat(fails("ls")).contains("catalog");
      assertThat(catalog).hasContent("x".repeat(10_000));
    }

    @Test
    void one_that_may_only_be_read_fails_and_loses_nothing() throws IOException {
      saveTwoTurns();
      Path packs = home.resolve("store/workspaces/demo/packs");
      Set<PosixFilePermission> before = Files.getPosixFilePermissions(packs);
      Files.setPosixFilePermissions(packs, PosixFilePermissions.fromString("r-xr-xr-x"));
      try {
        assumeThat(Files.isWritable(packs)).as("root may write everywhere").isFalse();
        Files.writeString(sample.files().resolve("more.txt"), "more");
        assertThat(fails("checkpoint", "aaaa", files())).contains("permissions");
      } finally {
        Files.setPosixFilePermissions(packs, before);
      }
    }

    @Test
    void one_that_cannot_be_made_fails() {
      terminal = new Terminal(Path.of("/proc/forkpoint"));
      assertThat(fails("import", trace())).contains("/proc/forkpoint");
    }
  }

  @Nested
  final class Output {
    @Test
    void progress_is_for_somebody_who_watches() throws IOException {
      done("import", trace(), "--workspace", "demo");
      assertThat(terminal.watched().run("checkpoint", "aaaa", files()).err()).contains("\r");
      assertThat(terminal.watched().run("checkpoint", "aaaa", files(), "--json").err()).isEmpty();
      assertThat(terminal.run("checkpoint", "aaaa", files()).err()).isEmpty();
    }

    @Test
    void a_title_cannot_steer_the_terminal() {
      done("import", trace(), "--workspace", "demo");
      assertThat(done("fork", "aaaa", "--title", "a\u001b[2Jb")).contains("demo/a?[2Jb");
      assertThat(done("ls")).contains("a?[2Jb");
      assertThat(json("ls")).contains("\"title\":\"a\\u001B[2Jb\"");
    }

    @Test
    void where_an_error_comes_from_is_told_to_whoever_asks() {
      assertThat(terminal.debug("show", "nobody").err())
          .contains("CommandFailure")
          .contains("\tat ")
          .endsWith("shows what there is\n");
    }
  }
}
