package dev.forkpoint.adapters.fs.trace;

/// Tells whether bytes are UTF-8, as RFC 3629 has it: the shortest form of each character, and no
/// halves of surrogate pairs. Stretches of ASCII take next to no time.
final class Utf8 {
  private static final int CONTINUATION = 0x80;
  private static final int CONTINUATION_MASK = 0xC0;

  private Utf8() {}

  static boolean isValid(byte[] bytes, int start, int end) {
    int at = ByteScan.asciiEnd(bytes, start, end);
    while (at < end) {
      int length = length(bytes, at, end);
      if (length == 0) {
        return false;
      }
      at = ByteScan.asciiEnd(bytes, at + length, end);
    }
    return true;
  }

  /// How many bytes the character takes that begins at a byte beyond ASCII; 0 where none does.
  private static int length(byte[] bytes, int at, int end) {
    int lead = Byte.toUnsignedInt(bytes[at]);
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end || !isSecond(lead, Byte.toUnsignedInt(bytes[at + 1]))) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & CONTINUATION_MASK) != CONTINUATION) {
        return 0;
      }
    }
    return length;
  }

  private static boolean isSecond(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> (second & CONTINUATION_MASK) == CONTINUATION;
    };
  }
}
