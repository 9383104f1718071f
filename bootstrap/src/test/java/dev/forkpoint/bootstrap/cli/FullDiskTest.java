package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.bootstrap.cli.Terminal.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk of 4 MiB, which only the superuser can make.
final class FullDiskTest extends CommandTest {
  private static final int PAGE_BYTES = 4096;
  private static final int TOO_MANY_BYTES = 8 << 20;

  private Path disk = Path.of("");

  @BeforeEach
  void mount_a_small_disk() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=4m", "none", disk.toString()),
        "no disk can be mounted here");
  }

  /// Lazily, since the chunk index keeps its files open as long as its process lives.
  @AfterEach
  void take_it_away() throws Exception {
    succeeds("umount", "--lazy", disk.toString());
  }

  @Test
  void a_save_on_it_fails_loses_nothing_and_can_be_repeated() throws Exception {
    home = disk.resolve("home");
    terminal = new Terminal(home);
    saveTwoTurns();
    addNoise();

    assertThat(terminal.run("checkpoint", "aaaa", files()).err())
        .matches("forkpoint: [^\n]+; make room and try again\n");

    assertThat(done("verify")).contains("3 checkpoints");
    assertThat(done("log", "aaaa").lines()).hasSize(4);
    done("checkout", "aaaa", at("again"));
    assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
    assertThat(done("checkpoint", "aaaa", files())).contains("saved checkpoint 4");
  }

  /// With few pages left, it is the catalog that finds no room, or what is known of the directory.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6, 8})
  void wherever_a_save_finds_no_room_one_line_says_so(int pages) throws Exception {
    home = disk.resolve("home");
    terminal = new Terminal(home);
    saveTwoTurns();
    Files.writeString(sample.files().resolve("more.txt"), "more");
    Path filler = fillUpTo(pages);

    Ended ended = terminal.run("checkpoint", "aaaa", files());

    if (!ended.code().equals(ExitCode.DONE)) {
      assertThat(ended.err()).matches("forkpoint: [^\n]+No space left on device[^\n]*\n");
    }
    Files.delete(filler);
    done("verify");
    done("checkpoint", "aaaa", files());
    done("verify");
  }

  private Path fillUpTo(int pages) throws IOException {
    Path filler = disk.resolve("filler");
    long free = Files.getFileStore(disk).getUsableSpace();
    Files.write(filler, new byte[Math.toIntExact(free) - pages * PAGE_BYTES]);
    return filler;
  }

  /// BEAT-C4: the conversation, which is small, is saved where the files find no room.
  @Test
  void the_conversation_of_a_turn_is_saved_and_its_files_when_there_is_room() throws Exception {
    home = disk.resolve("home");
    terminal = new Terminal(home);
    done("import", trace(), "--workspace", "demo");
    String turn =
        "row=$(tail -n 1 \"$FORKPOINT_TRACE\"); printf '%s\\n' \"$row\" >> \"$FORKPOINT_TRACE\"; head -c "
            + TOO_MANY_BYTES
            + " /dev/urandom > noise";

    Ended ended = terminal.run("run", "aaaa", "--dir", at("mine"), "--", "sh", "-c", turn);

    assertThat(ended.err())
        .matches(
            "forkpoint: saved the conversation as checkpoint 2, but cannot save the files: [^\n]+"
                + " --resume-leftover` saves it\n");
    assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
    assertThat(terminal.run("run", "aaaa", "--resume-leftover").err())
        .contains("saved checkpoint 3 of aaaaaaa1  (1 file");
    assertThat(done("verify")).contains("3 checkpoints");
  }

  @Test
  void an_import_into_it_fails_and_there_is_no_session_of_it() throws Exception {
    home = disk.resolve("home");
    terminal = new Terminal(home);
    saveTwoTurns();
    Files.write(Files.createDirectories(beside()).resolve("large.txt"), noise(TOO_MANY_BYTES));

    assertThat(terminal.run("import", trace()).err())
        .matches("forkpoint: [^\n]+; make room and try again\n");

    assertThat(done("verify")).contains("3 checkpoints");
    assertThat(done("ls").lines()).hasSize(2);
  }

  @Test
  void an_export_to_it_fails_and_leaves_nothing_there() throws Exception {
    saveTooMuch();
    assertThat(fails("export", "aaaa", "-o", disk.resolve("files.zip").toString()))
        .contains("No space left");
    assertThat(disk).isEmptyDirectory();
  }

  @Test
  void a_checkout_to_it_fails_and_leaves_nothing_there() throws Exception {
    saveTooMuch();
    assertThat(fails("checkout", "aaaa", disk.resolve("files").toString()))
        .contains("No space left");
    assertThat(disk).isEmptyDirectory();
  }

  private void saveTooMuch() throws IOException {
    done("import", trace(), "--workspace", "demo");
    addNoise();
    done("checkpoint", "aaaa", files());
  }

  private void addNoise() throws IOException {
    Files.write(sample.files().resolve("noise.bin"), noise(TOO_MANY_BYTES));
  }

  /// Where the agent keeps what is too long for its rows.
  private Path beside() {
    return sample.folder().resolve("session/tool-results");
  }

  private static boolean succeeds(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }
}
