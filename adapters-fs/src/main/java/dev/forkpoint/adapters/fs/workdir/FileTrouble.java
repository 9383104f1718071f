package dev.forkpoint.adapters.fs.workdir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says in one line what was attempted, on what, and why it failed. What the platform throws often
/// says only the name of a file, or only why.
final class FileTrouble {
  private FileTrouble() {}

  static IOException reading(Path file, IOException cause) {
    return during("cannot read " + file, cause);
  }

  static IOException during(String attempt, IOException cause) {
    return new IOException(attempt + ": " + reason(cause), cause);
  }

  /// For an attempt on many files: says on which of them.
  static IOException duringAll(String attempt, IOException cause) {
    boolean named = cause instanceof FileSystemException at && at.getFile() != null;
    return during(
        named ? attempt + ": " + ((FileSystemException) cause).getFile() : attempt, cause);
  }

  private static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it is not there";
      case NotDirectoryException _ -> "it is no directory";
      case FileAlreadyExistsException _ -> "it is there already";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }
}
