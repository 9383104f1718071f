package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Where a path leads when all links on the way are followed.
public final class RealPath {
  private RealPath() {}

  /// The real path of something that need not be there yet.
  public static Path of(Path path) throws IOException {
    try {
      return path.toRealPath();
    } catch (NoSuchFileException e) {
      Path parent = path.getParent();
      if (parent == null) {
        throw e;
      }
      return of(parent).resolve(path.getFileName()).normalize();
    }
  }
}
