package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Moves into place.
final class FileMove {
  private FileMove() {}

  /// Moves a file or a link to where it may replace one, or a directory to where there is nothing.
  /// It is one step wherever that is possible: not into another file system that is mounted there.
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException _) {
      carry(from, to);
    }
  }

  private static void carry(Path from, Path to) throws IOException {
    FileStatus status = FileStatus.of(from);
    if (status.kind() == FileStatus.Kind.DIRECTORY) {
      carryDirectory(from, status, to);
    } else {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void carryDirectory(Path from, FileStatus status, Path to) throws IOException {
    FileModes.letOwnerChange(from, status);
    FileModes.createPrivateDirectory(to);
    for (Path file : DirectoryContent.of(from)) {
      carry(file, to.resolve(file.getFileName()));
    }
    ModeAndTime.of(status).applyTo(to);
  }
}
