package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;

/// The clock by which a file system dates changes. It is not the clock of this machine where the
/// files lie on another one, and it stands still between its ticks: two changes within one tick
/// bear the same time.
final class ChangeClock {
  /// Kernels tick every 10 ms at the slowest.
  private static final long GUARD = Duration.ofMillis(20).toNanos();

  /// Some file systems keep whole seconds, or even ones.
  private static final long COARSE_GUARD = Duration.ofSeconds(2).toNanos();

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private ChangeClock() {}

  /// A moment so far back that whatever is changed from now on bears a later time.
  ///
  /// @return in nanoseconds since 1970; [Long#MIN_VALUE] where that cannot be told
  static long trustedBefore(Path directory) throws IOException {
    try {
      return trustedBefore(now(directory));
    } catch (FileSystemException _) {
      return Long.MIN_VALUE;
    }
  }

  static long trustedBefore(long nowNanos) {
    return nowNanos - (nowNanos % SECOND == 0 ? COARSE_GUARD : GUARD);
  }

  /// Asks by setting the directory's times to what they are, which is dated like any change. That
  /// may be done by the directory's owner, and shows nowhere else.
  private static long now(Path directory) throws IOException {
    BasicFileAttributeView view =
        Files.getFileAttributeView(directory, BasicFileAttributeView.class);
    BasicFileAttributes times = view.readAttributes();
    view.setTimes(times.lastModifiedTime(), times.lastAccessTime(), null);
    return FileStatus.of(directory).stamp().changedNanos();
  }
}
