package dev.forkpoint.adapters.fs.scrub;

import dev.forkpoint.domain.scrub.KnownValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The `.env` files of a directory.
public final class EnvFiles {
  /// What is longer holds more than settings.
  private static final long MOST_BYTES = 1 << 20;

  private EnvFiles() {}

  /// The secret values in them; those of a directory that is not there are none.
  ///
  /// @throws IOException if one of them cannot be read
  public static KnownValues in(Path directory) throws IOException {
    KnownValues known = KnownValues.none();
    if (!Files.isDirectory(directory)) {
      return known;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ".env*")) {
      for (Path file : files) {
        if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
          // Bytes that are no UTF-8 are in no value that is looked for.
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          known = known.and(KnownValues.ofEnvFile(text));
        }
      }
    }
    return known;
  }
}
