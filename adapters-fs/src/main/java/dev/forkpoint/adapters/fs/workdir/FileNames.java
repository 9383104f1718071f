package dev.forkpoint.adapters.fs.workdir;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/// The names of files as text: their bytes read as UTF-8, whatever the locale says. The platform's
/// own conversion follows the locale, and where a container sets none, it loses all that is not
/// ASCII. Only URIs give and take the bytes as they are.
final class FileNames {
  private static final char REPLACEMENT = '\uFFFD';

  private FileNames() {}

  /// The text of a path, with U+FFFD for what is not UTF-8.
  static String text(Path path) {
    String local = path.toString();
    return isAscii(local) ? local : utf8(path);
  }

  /// Whether the text of a path says all of it.
  ///
  /// @param path ends in what `text` is the text of
  static boolean isText(Path path, String text) {
    return text.indexOf(REPLACEMENT) < 0 || path.endsWith(path(text));
  }

  /// The relative path of that text.
  static Path path(String text) {
    if (isAscii(text)) {
      return Path.of(text);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Path absolute =
        Path.of(URI.create("file:///" + HexFormat.of().withPrefix("%").formatHex(bytes)));
    return absolute.subpath(0, absolute.getNameCount());
  }

  /// The path of that text below a directory.
  static Path resolve(Path directory, String text) {
    return isAscii(text) ? directory.resolve(text) : directory.resolve(path(text));
  }

  private static String utf8(Path path) {
    String absolute = Path.of("/").resolve(path).toUri().getPath();
    return absolute.substring(path.isAbsolute() ? 0 : 1, endOfName(absolute));
  }

  /// A URI ends in a slash where there happens to be a directory.
  private static int endOfName(String path) {
    return path.endsWith("/") ? path.length() - 1 : path.length();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }
}
