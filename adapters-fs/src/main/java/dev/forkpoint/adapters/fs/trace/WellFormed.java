package dev.forkpoint.adapters.fs.trace;

/// Text that any encoder can write.
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /// The same text with U+FFFD for each half of a surrogate pair that stands alone. JSON can hold
  /// one, and cutting a text can leave one.
  public static String of(String text) {
    int stray = strayFrom(text, 0);
    if (stray == text.length()) {
      return text;
    }
    StringBuilder repaired = new StringBuilder(text);
    for (; stray < text.length(); stray = strayFrom(text, stray + 1)) {
      repaired.setCharAt(stray, REPLACEMENT);
    }
    return repaired.toString();
  }

  private static int strayFrom(String text, int start) {
    int at = start;
    while (at < text.length() && !isStray(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean isStray(String text, int at) {
    char character = text.charAt(at);
    if (!Character.isSurrogate(character)) {
      return false;
    }
    return Character.isHighSurrogate(character)
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }
}
