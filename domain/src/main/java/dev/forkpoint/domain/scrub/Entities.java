package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// The signs that HTML and XML write between an ampersand and a semicolon: those that a name and
/// its value have between them, by their names in HTML 4 or by their numbers.
final class Entities {
  private static final int LONGEST = 7;

  private Entities() {}

  /// Where the one ends that begins at a place; the place itself where none does.
  static int end(byte[] text, int at, int limit) {
    if (text[at] != '&') {
      return at;
    }
    int most = Math.min(limit, at + LONGEST);
    int end = at + 1;
    while (end < most && text[end] != ';') {
      end++;
    }
    return end < most && sign(text, at, end + 1) >= 0 ? end + 1 : at;
  }

  /// The sign that one stands for; negative where it is none of those.
  static int sign(byte[] text, int from, int to) {
    return switch (new String(text, from + 1, to - from - 2, StandardCharsets.ISO_8859_1)) {
      case "quot", "#34", "#x22" -> '"';
      case "apos", "#39", "#x27", "#039" -> '\'';
      case "gt", "#62", "#x3e", "#x3E" -> '>';
      case "lt", "#60", "#x3c", "#x3C" -> '<';
      case "amp", "#38", "#x26" -> '&';
      case "#61", "#x3d", "#x3D" -> '=';
      case "#x2f", "#x2F", "#47" -> '/';
      case "nbsp", "#160", "#xa0" -> ' ';
      default -> -1;
    };
  }
}
