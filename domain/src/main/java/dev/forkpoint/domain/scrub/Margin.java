package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What programs put before each line of a text that they show: its number and an arrow, a tab, a
/// colon or a bar, the sign of a difference, or that of a quotation.
final class Margin {
  private static final int LONGEST = 12;
  private static final byte[] ARROW = "→".getBytes(StandardCharsets.UTF_8);

  private Margin() {}

  /// Where the margin of a line ends; where the line begins if it has none.
  static int end(byte[] text, int from, int limit) {
    if (from >= limit) {
      return from;
    }
    int numbered = behindNumber(text, from, Math.min(limit, from + LONGEST));
    return numbered > from || !isSign(text, from, limit) ? numbered : from + 1;
  }

  private static int behindNumber(byte[] text, int from, int most) {
    int at = from;
    while (at < most && text[at] == ' ') {
      at++;
    }
    int number = at;
    while (at < most && Ascii.isDigit(text[at])) {
      at++;
    }
    if (at == number || at == most) {
      return from;
    }
    if (at + ARROW.length <= most
        && Arrays.equals(text, at, at + ARROW.length, ARROW, 0, ARROW.length)) {
      return at + ARROW.length;
    }
    if (text[at] == '\\' && at + 1 < most && text[at + 1] == 't') {
      return at + 2;
    }
    return "\t:|".indexOf(text[at]) >= 0 ? at + 1 : from;
  }

  /// Whether it is a sign of its own: what begins with a dash and a space may be one of a list.
  private static boolean isSign(byte[] text, int from, int limit) {
    return switch (text[from]) {
      case '+', '>', '|' -> true;
      case '-' -> from + 2 < limit && (text[from + 1] != ' ' || text[from + 2] == ' ');
      default -> false;
    };
  }
}
