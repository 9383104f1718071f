package dev.forkpoint.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where an export goes.
///
/// @param directory the directory, which may not be there yet
/// @param name what to call the file in it, where the user said so
record ExportTarget(Path directory, Optional<String> name) {

  /// Reads what the user wrote: a directory is one that is there, or one written with a `/` at its
  /// end; anything else is a file.
  static ExportTarget of(String output) {
    Path path = Path.of(output);
    Path name = path.getFileName();
    if (name == null || output.endsWith("/") || Files.isDirectory(path)) {
      return new ExportTarget(path, Optional.empty());
    }
    return new ExportTarget(path.resolveSibling(""), Optional.of(name.toString()));
  }

  /// The file, called `otherwise` where the user did not say.
  Path file(String otherwise) {
    return directory.resolve(name.orElse(otherwise));
  }
}
