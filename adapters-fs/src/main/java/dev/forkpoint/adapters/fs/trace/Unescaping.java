package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/// Takes the escapes out of strings of JSON. A half of a surrogate pair that stands alone becomes
/// U+FFFD, see [WellFormed].
final class Unescaping {
  private static final int SHORT_ESCAPE = 2;
  private static final int UNICODE_ESCAPE = 6;
  private static final char REPLACEMENT = '\uFFFD';

  private byte[] text = new byte[0];
  private int length;

  /// The text that a string means.
  ///
  /// @param bytes UTF-8 whose escapes are complete
  String unescape(byte[] bytes, int start, int end) {
    makeRoom(end - start);
    length = 0;
    int at = start;
    while (at < end) {
      int plainEnd = ByteScan.plainEnd(bytes, at, end);
      System.arraycopy(bytes, at, text, length, plainEnd - at);
      length += plainEnd - at;
      at = plainEnd == end ? end : plainEnd + unescapeOne(bytes, plainEnd, end);
    }
    return new String(text, 0, length, UTF_8);
  }

  /// No escape is shorter than what it means.
  private void makeRoom(int escapedBytes) {
    if (text.length < escapedBytes) {
      text = new byte[Math.max(escapedBytes, 2 * text.length)];
    }
  }

  /// @return how many bytes the escape takes
  private int unescapeOne(byte[] bytes, int at, int end) {
    byte character = bytes[at + 1];
    if (character == 'u') {
      return unescapeUnicode(bytes, at, end);
    }
    text[length++] =
        switch (character) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> character;
        };
    return SHORT_ESCAPE;
  }

  private int unescapeUnicode(byte[] bytes, int at, int end) {
    char first = unit(bytes, at);
    int next = at + UNICODE_ESCAPE;
    if (Character.isHighSurrogate(first) && isUnicodeEscape(bytes, next, end)) {
      char second = unit(bytes, next);
      if (Character.isLowSurrogate(second)) {
        put(Character.toString(Character.toCodePoint(first, second)));
        return 2 * UNICODE_ESCAPE;
      }
    }
    put(Character.toString(Character.isSurrogate(first) ? REPLACEMENT : first));
    return UNICODE_ESCAPE;
  }

  private static boolean isUnicodeEscape(byte[] bytes, int at, int end) {
    return at + UNICODE_ESCAPE <= end && bytes[at] == '\\' && bytes[at + 1] == 'u';
  }

  private static char unit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at + SHORT_ESCAPE; i < at + UNICODE_ESCAPE; i++) {
      unit = unit << 4 | HexFormat.fromHexDigit(bytes[i]);
    }
    return (char) unit;
  }

  private void put(String character) {
    for (byte one : character.getBytes(UTF_8)) {
      text[length++] = one;
    }
  }
}
