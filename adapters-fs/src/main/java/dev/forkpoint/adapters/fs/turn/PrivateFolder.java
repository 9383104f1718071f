package dev.forkpoint.adapters.fs.turn;

import dev.forkpoint.adapters.fs.workdir.FileModes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Folders that nobody else can look into.
final class PrivateFolder {
  private PrivateFolder() {}

  /// Makes one, unless it is there.
  static Path make(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      FileModes.createPrivateDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    return folder;
  }
}
