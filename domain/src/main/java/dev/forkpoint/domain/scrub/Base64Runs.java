package dev.forkpoint.domain.scrub;

/// Finds the runs of base64 in a text by looking at every thirteenth byte, and what they say.
final class Base64Runs {
  static final int LEAST = 24;
  private static final int STEP = 13;
  private static final int LEAST_TEXT = 8;
  private static final int PROBE = 12;

  /// How long an escape is behind its backslash.
  private static final int LONGEST_ESCAPE = 5;

  /// What is done with a run.
  interface Visitor {
    void run(int from, int to);
  }

  private Base64Runs() {}

  static void find(byte[] text, int from, int to, Visitor visitor) {
    int at = from;
    while (at + PROBE <= to) {
      if (isRun(text, at)) {
        int begin = begin(text, at, from, to);
        int end = at + PROBE;
        while (end < to && Ascii.isBase64(text[end])) {
          end++;
        }
        if (end - begin >= LEAST) {
          visitor.run(begin, end);
        }
        at = end + STEP - (end - from) % STEP;
      } else {
        at += STEP;
      }
    }
  }

  /// Words end before they are so long: one of some places is mostly outside. Asking all of them at
  /// once takes less than guessing at which it is. Identifiers may be longer, but their letters are
  /// all small or all capitals.
  private static boolean isRun(byte[] text, int at) {
    return Ascii.areBase64(text[at], text[at + 3], text[at + 6], text[at + 9], text[at + PROBE - 1])
        && Ascii.isMixedBase64(text, at, at + PROBE);
  }

  /// The begin of a run; the letter of an escape does not belong to it, nor what ends a colour, nor
  /// the sign before a line that was added or taken away.
  private static int begin(byte[] text, int at, int from, int limit) {
    int begin = at;
    while (begin > from && Ascii.isBase64(text[begin - 1])) {
      begin--;
    }
    if (begin == from) {
      return Margin.end(text, begin, limit);
    }
    return switch (text[begin - 1]) {
      case '\n' -> Margin.end(text, begin, limit);
      case '\\' -> Margin.end(text, begin + (text[begin] == 'u' ? LONGEST_ESCAPE : 1), limit);
      case '%' -> begin + 2;
      case '[', ';' -> behindColour(text, begin);
      default -> begin;
    };
  }

  /// Where a colour for a terminal ends that is open at a place, as in `[1;31m`.
  private static int behindColour(byte[] text, int from) {
    int at = from;
    while (Ascii.isDigit(text[at])) {
      at++;
    }
    return text[at] == 'm' ? at + 1 : from;
  }

  /// Whether a run is part of more base64, of which a sign is written as an escape.
  static boolean isPart(byte[] text, int from, int to, int limit) {
    int behind = to;
    while (behind + 1 < limit && text[behind] == '\\' && text[behind + 1] == '\\') {
      behind++;
    }
    return (to < limit && text[to] == '=')
        || "+/=".indexOf(escaped(text, behind, limit)) >= 0
        || "+/".indexOf(escaped(text, from - 1 - LONGEST_ESCAPE, from)) >= 0
        || escaped(text, from - 2, from) == '/';
  }

  /// The character that an escape at a place says; negative where none is.
  private static int escaped(byte[] text, int at, int limit) {
    if (at < 0 || at + 1 >= limit || text[at] != '\\') {
      return -1;
    }
    boolean number = text[at + 1] == 'u' && at + LONGEST_ESCAPE < limit;
    return number ? Encoding.hex(text, at + 2, 4) : text[at + 1];
  }

  /// What a run says, if that is a text in UTF-8, which the run may cut off within a character.
  static boolean decode(byte[] text, int from, int to, View into) {
    into.apart((to - from) / 4 * 3 + 3);
    int bits = 0;
    int held = 0;
    int due = 0;
    for (int i = from; i < to; i++) {
      bits = bits << 6 | value(text[i]);
      held += 6;
      if (held >= 8) {
        held -= 8;
        int c = bits >> held & 0xff;
        due = due(due, c);
        if (due < 0) {
          return false;
        }
        into.put(c);
      }
    }
    return into.to >= LEAST_TEXT;
  }

  /// How many more bytes the character has behind this one, of which some were due before it;
  /// negative where no text goes on so.
  private static int due(int before, int c) {
    if (before > 0) {
      return c >> 6 == 0b10 ? before - 1 : -1;
    }
    if (c < 0x80) {
      return (c < ' ' && !Ascii.isSpace(c)) || c == 0x7f ? -1 : 0;
    }
    return c >> 5 == 0b110 ? 1 : c >> 4 == 0b1110 ? 2 : c >> 3 == 0b11110 ? 3 : -1;
  }

  private static int value(byte c) {
    if (Ascii.isUpper(c)) {
      return c - 'A';
    }
    if (Ascii.isLower(c)) {
      return c - 'a' + 26;
    }
    if (Ascii.isDigit(c)) {
      return c - '0' + 52;
    }
    return c == '+' || c == '-' ? 62 : 63;
  }
}
