package dev.forkpoint.adapters.fs.workdir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChangeClockTest {
  private static final long NOW = 1_773_500_966_535_897_932L;

  @TempDir private Path folder;

  @Test
  void a_change_of_the_last_20_milliseconds_is_not_trusted() {
    assertThat(ChangeClock.trustedBefore(NOW)).isEqualTo(NOW - 20_000_000);
  }

  @Test
  void a_change_of_the_last_2_seconds_is_not_trusted_where_the_clock_shows_whole_seconds() {
    long wholeSecond = 1_773_500_966_000_000_000L;
    assertThat(ChangeClock.trustedBefore(wholeSecond)).isEqualTo(wholeSecond - 2_000_000_000);
  }

  @Test
  void nothing_that_changes_after_asking_is_trusted() throws Exception {
    long trustedBefore = ChangeClock.trustedBefore(folder);
    Path file = Files.createFile(folder.resolve("a.txt"));
    assertThat(FileStatus.of(file).stamp().changedNanos()).isGreaterThanOrEqualTo(trustedBefore);
    assertThat(trustedBefore).isPositive();
  }

  @Test
  void asking_leaves_the_directory_with_the_times_that_it_had() throws Exception {
    FileStatus before = FileStatus.of(folder);
    ChangeClock.trustedBefore(folder);
    assertThat(FileStatus.of(folder).modified()).isEqualTo(before.modified());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothing_is_trusted_where_nobody_can_be_asked() throws Exception {
    assertThat(ChangeClock.trustedBefore(folder.resolve("absent"))).isEqualTo(Long.MIN_VALUE);
  }
}
