package dev.forkpoint.domain.scrub;

/// Tells by its brackets how many lines a value of JSON takes. Whether it is JSON at all, another
/// tells.
final class OpenValue {
  private int depth;

  /// The last byte that was no space.
  private byte last;

  /// Whether a first line begins an object or an array and does not end as one does.
  boolean isOpenIn(byte[] text, int from, int to) {
    int first = from;
    while (first < to && Ascii.isSpace(text[first])) {
      first++;
    }
    int end = to;
    while (end > first && Ascii.isSpace(text[end - 1])) {
      end--;
    }
    boolean opens = first < end && (text[first] == '{' || text[first] == '[');
    return opens && text[end - 1] != (text[first] == '{' ? '}' : ']') && goesOn(text, from, to);
  }

  /// Whether the value still goes on behind another of its lines. It does not where the line cannot
  /// be one of its lines.
  boolean goesOn(byte[] text, int from, int to) {
    boolean quoted = false;
    boolean follows = true;
    for (int at = from; at < to; at++) {
      byte c = text[at];
      if (quoted) {
        at += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (!Ascii.isSpace(c)) {
        if (follows && last != 0 && !mayFollow(c)) {
          return false;
        }
        follows = false;
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        last = c;
      }
    }
    return depth > 0 && !quoted;
  }

  /// Whether this may be the first byte of a line where that was the last one of those before.
  private boolean mayFollow(byte c) {
    return switch (last) {
      case ',', ':', '[', '{' -> true;
      default -> c == ',' || c == ':' || c == ']' || c == '}';
    };
  }
}
