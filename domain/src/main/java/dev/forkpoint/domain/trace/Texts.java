package dev.forkpoint.domain.trace;

/// How much of long texts events carry.
public enum Texts {
  /// Enough to look at: 64 Ki characters.
  BRIEF(64 * 1024),

  /// As much as any conversation needs: 8 Mi characters, which is more than any viewer shows.
  WHOLE(8 * 1024 * 1024);

  private static final char ELLIPSIS = '…';

  private final int longest;

  Texts(int longest) {
    this.longest = longest;
  }

  /// The most characters of a text.
  public int longest() {
    return longest;
  }

  /// The text itself, or its beginning and `…` where it is too long.
  public String of(String text) {
    return text.length() <= longest ? text : beginning(text) + ELLIPSIS;
  }

  /// Never ends in the first half of a character.
  private String beginning(String text) {
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }

  /// Whether a text is one that was cut.
  public boolean isCut(String text) {
    return text.length() >= longest - 1 && text.charAt(text.length() - 1) == ELLIPSIS;
  }
}
