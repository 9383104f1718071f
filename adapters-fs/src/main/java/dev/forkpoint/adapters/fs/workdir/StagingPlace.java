package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where files for a directory can be staged: in the same file system, so that they can be renamed.
final class StagingPlace {
  private static final String DEVICE = "unix:dev";

  private StagingPlace() {}

  /// The directory that holds the target, or the nearest one above it that is there.
  static Path above(Path target) {
    Path parent = target.getParent();
    if (parent == null) {
      return target;
    }
    return Files.exists(parent) ? parent : above(parent);
  }

  /// Whether files for a directory that is there can be staged in the one above it.
  static boolean isUsable(Path above, Path target) throws IOException {
    return !above.equals(target) && Files.isWritable(above) && isSameFileSystem(above, target);
  }

  private static boolean isSameFileSystem(Path above, Path target) throws IOException {
    return !FileModes.areKnown(target)
        || Files.getAttribute(above, DEVICE).equals(Files.getAttribute(target, DEVICE));
  }

  /// Whether this process works in a directory: it would be left behind in one that is gone.
  static boolean isHere(Path directory) throws IOException {
    return Path.of("").toRealPath().startsWith(directory);
  }
}
