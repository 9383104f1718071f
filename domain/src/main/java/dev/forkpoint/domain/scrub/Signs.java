package dev.forkpoint.domain.scrub;

/// How a sign is written: as it is, behind a backslash, with a percent sign, or as an entity.
final class Signs {
  private Signs() {}

  /// Where the sign ends that stands at a place.
  static int end(byte[] text, int at, int limit) {
    return switch (text[at]) {
      case '\\' -> Math.min(at + 2, limit);
      case '%' -> at + 2 < limit && Encoding.hex(text, at + 1, 2) >= 0 ? at + 3 : at + 1;
      case '&' -> Math.max(at + 1, Entities.end(text, at, limit));
      default -> at + 1;
    };
  }

  /// The sign that is written between two places, from 0 to 255; a letter behind a backslash is
  /// itself.
  static int sign(byte[] text, int from, int to) {
    if (to - from == 1) {
      return text[from] & 0xff;
    }
    return switch (text[from]) {
      case '\\' -> text[from + 1] & 0xff;
      case '%' -> Encoding.hex(text, from + 1, 2);
      default -> Entities.sign(text, from, to);
    };
  }
}
