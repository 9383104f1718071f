package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Removes files, and directories with all that is below them.
public final class FileRemoval {
  private FileRemoval() {}

  /// Removes what is there, if anything is. Links are removed, not followed.
  public static void remove(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (DirectoryNotEmptyException _) {
      clear(file);
      Files.deleteIfExists(file);
    }
  }

  /// Removes all that is in a directory.
  public static void clear(Path directory) throws IOException {
    FileModes.letOwnerChange(directory, FileStatus.of(directory));
    for (Path file : DirectoryContent.of(directory)) {
      remove(file);
    }
  }
}
