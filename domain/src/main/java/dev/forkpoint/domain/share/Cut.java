package dev.forkpoint.domain.share;

import java.nio.charset.StandardCharsets;

/// Where a text of JSON is cut: never inside a character, an escape, or a pair of escapes that
/// stands for one character.
final class Cut {
  /// How much longer than it may be a cut text can get: by what says that it was cut, and by a
  /// character that begins where it should end.
  static final int MOST_ADDED_BYTES = 64;

  private static final int NONE = -1;

  private final int kept;
  private long length;
  private long left;
  private int escapeAt = NONE;
  private int escapeLength;
  private int firstHexDigits;
  private boolean expectsLowHalf;

  /// @param kept how many bytes may stay
  Cut(int kept) {
    this.kept = kept;
  }

  /// Whether the next byte of the text stays.
  boolean keeps(byte value) {
    boolean begins = begins(value);
    boolean keeps = left == 0 && (length < kept || !begins);
    length++;
    if (!keeps) {
      left++;
    }
    return keeps;
  }

  /// Whether a character begins with this byte.
  private boolean begins(byte value) {
    if (escapeAt != NONE) {
      inEscape(value);
      return false;
    }
    boolean lowHalf = expectsLowHalf && value == '\\';
    expectsLowHalf = false;
    if (value == '\\') {
      escapeAt = 0;
      escapeLength = 2;
      firstHexDigits = 0;
    }
    return !lowHalf && (value & 0xC0) != 0x80;
  }

  private void inEscape(byte value) {
    escapeAt++;
    if (escapeAt == 1 && value == 'u') {
      escapeLength = 6;
    }
    if (escapeAt == 2 || escapeAt == 3) {
      firstHexDigits = firstHexDigits << 4 | Math.max(0, Character.digit(value, 16));
    }
    if (escapeAt == escapeLength - 1) {
      expectsLowHalf = escapeLength == 6 && firstHexDigits >= 0xD8 && firstHexDigits < 0xDC;
      escapeAt = NONE;
    }
  }

  /// What stands where something was cut; nothing where nothing was.
  byte[] mark() {
    return left == 0
        ? new byte[0]
        : "... [%d bytes left out]".formatted(left).getBytes(StandardCharsets.US_ASCII);
  }
}
