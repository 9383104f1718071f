package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

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

  private static final Pattern BEFORE =
      Pattern.compile("\\\\(/|u002[bf])$", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND =
      Pattern.compile("=|\\\\+(/|u002[bf]|u003d)", Pattern.CASE_INSENSITIVE);

  private Base64Runs() {}

  static void find(byte[] text, int from, int to, Visitor visitor) {
    int at = from;
    while (at + PROBE <= to) {
      if (isRun(text, at)) {
        int begin = begin(text, at, from);
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
  private static int begin(byte[] text, int at, int from) {
    int begin = at;
    while (begin > from && Ascii.isBase64(text[begin - 1])) {
      begin--;
    }
    if (begin == from) {
      return behindMargin(text, begin);
    }
    return switch (text[begin - 1]) {
      case '\n' -> behindMargin(text, begin);
      case '\\' -> behindMargin(text, begin + (text[begin] == 'u' ? LONGEST_ESCAPE : 1));
      case '%' -> begin + 2;
      case '[', ';' -> behindColour(text, begin);
      default -> begin;
    };
  }

  private static int behindMargin(byte[] text, int from) {
    return text[from] == '+' || text[from] == '-' ? from + 1 : from;
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
    int least = Math.max(0, from - 1 - LONGEST_ESCAPE);
    String before = new String(text, least, from - least, StandardCharsets.ISO_8859_1);
    int most = Math.min(limit, to + 1 + LONGEST_ESCAPE);
    String behind = new String(text, to, most - to, StandardCharsets.ISO_8859_1);
    return BEFORE.matcher(before).find() || BEHIND.matcher(behind).lookingAt();
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
