package dev.forkpoint.domain.text;

/// Text as every catalog can keep it.
public final class KeptText {
  private static final int REPLACEMENT = 0xFFFD;

  private KeptText() {}

  /// The text, with U+FFFD for what is no character of any file or table: U+0000, and halves of
  /// surrogate pairs.
  public static String of(String text) {
    return text.codePoints().anyMatch(KeptText::isNone)
        ? text.codePoints()
            .map(character -> isNone(character) ? REPLACEMENT : character)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static boolean isNone(int character) {
    return character == 0 || Character.getType(character) == Character.SURROGATE;
  }
}
