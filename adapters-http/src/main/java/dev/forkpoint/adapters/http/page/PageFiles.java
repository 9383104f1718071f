package dev.forkpoint.adapters.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files of the page, as the front end's build left them on the class path.
final class PageFiles {
  private static final Pattern NAME = Pattern.compile("(assets/)?[A-Za-z0-9_-][A-Za-z0-9._-]*");

  private PageFiles() {}

  /// The bytes of a file, where the build has made one of that name.
  static Optional<byte[]> read(String name) throws IOException {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream file = PageFiles.class.getResourceAsStream("/web/" + name)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    }
  }
}
