package dev.forkpoint.adapters.fs.workdir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Needs a second file system, which every Linux has.
final class FileMoveTest {
  private static final Instant TIME = Instant.parse("2026-03-14T15:09:26.535897932Z");
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  @TempDir private Path folder;
  private Path elsewhere;

  @BeforeEach
  void find_another_file_system() throws Exception {
    assumeTrue(Files.isWritable(SHARED_MEMORY), "there is only one file system");
    elsewhere = Files.createTempDirectory(SHARED_MEMORY, "forkpoint-test-");
    assumeFalse(
        Files.getFileStore(elsewhere).equals(Files.getFileStore(folder)),
        "it is the same file system");
  }

  @AfterEach
  void clean_up() throws Exception {
    if (elsewhere != null) {
      FileRemoval.remove(elsewhere);
    }
  }

  @Test
  void a_file_replaces_another_with_its_mode_and_time() throws Exception {
    Path from = file(folder.resolve("a.txt"), 0640);
    Path to = Files.writeString(elsewhere.resolve("a.txt"), "beta");
    FileMove.move(from, to);
    assertThat(to).hasContent("alpha");
    assertThat(ModeAndTime.of(FileStatus.of(to))).isEqualTo(new ModeAndTime(0640, TIME));
    assertThat(from).doesNotExist();
  }

  @Test
  void a_directory_goes_with_all_that_is_below_it() throws Exception {
    Path from = Files.createDirectories(folder.resolve("d"));
    file(Files.createDirectory(from.resolve("e")).resolve("a.txt"), 0400);
    Files.createSymbolicLink(from.resolve("link"), Path.of("e/a.txt"));
    new ModeAndTime(0000, TIME).applyTo(from.resolve("e"));
    new ModeAndTime(0555, TIME).applyTo(from);
    Path to = elsewhere.resolve("d");
    FileMove.move(from, to);
    assertThat(ModeAndTime.of(FileStatus.of(to))).isEqualTo(new ModeAndTime(0555, TIME));
    assertThat(ModeAndTime.of(FileStatus.of(to.resolve("e"))))
        .isEqualTo(new ModeAndTime(0000, TIME));
    FileModes.set(to.resolve("e"), 0700);
    assertThat(to.resolve("link")).isSymbolicLink().hasContent("alpha");
    assertThat(ModeAndTime.of(FileStatus.of(to.resolve("e/a.txt"))))
        .isEqualTo(new ModeAndTime(0400, TIME));
  }

  private static Path file(Path file, int mode) throws IOException {
    Files.writeString(file, "alpha");
    new ModeAndTime(mode, TIME).applyTo(file);
    return file;
  }
}
