package dev.forkpoint.domain.relocation;

/// Says where that is now which was at a path, and what was below it.
///
/// @param from an absolute path, without a `/` at its end
/// @param to likewise
public record Relocation(String from, String to) {
  public Relocation {
    requireAbsolute(from);
    requireAbsolute(to);
  }

  private static void requireAbsolute(String path) {
    if (path.length() < 2 || !path.startsWith("/") || path.endsWith("/")) {
      throw new IllegalArgumentException(
          "a path to map begins with / and ends without, not '" + path + "'");
    }
  }

  /// Reads `OLD=NEW`. A `/` at the end of either is left out.
  ///
  /// @throws IllegalArgumentException where it is none
  public static Relocation parse(String text) {
    int sign = text.indexOf('=');
    if (sign < 0) {
      throw new IllegalArgumentException("a mapping is written OLD=NEW, not '" + text + "'");
    }
    return new Relocation(
        withoutEnd(text.substring(0, sign)), withoutEnd(text.substring(sign + 1)));
  }

  private static String withoutEnd(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
