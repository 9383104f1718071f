package dev.forkpoint.adapters.fs.trace;

/// Text of an event: no more than a beginning of what was said.
public final class EventText {
  private static final int MOST_CHARACTERS = RowText.LONGEST_STRING;

  private EventText() {}

  /// The text itself, or its beginning and `…` where it has more than 64 Ki characters.
  public static String of(String text) {
    return text.length() <= MOST_CHARACTERS
        ? text
        : WellFormed.of(text.substring(0, MOST_CHARACTERS - 1)) + '…';
  }
}
