package dev.forkpoint.adapters.fs.trace;

import java.util.Optional;

/// Text that stands in a list: its first line.
public final class OneLine {
  private static final int MOST_CHARACTERS = 80;

  private OneLine() {}

  /// The first line that is not blank, without control characters. A line of more than 80
  /// characters is cut and ends in `…`. Empty where all are blank.
  public static Optional<String> of(String text) {
    return text.lines().map(OneLine::clean).filter(line -> !line.isEmpty()).findFirst();
  }

  private static String clean(String line) {
    StringBuilder clean = new StringBuilder();
    line.codePoints()
        .map(character -> Character.isISOControl(character) ? ' ' : character)
        .forEach(clean::appendCodePoint);
    return cut(clean.toString().strip());
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - 1)).stripTrailing() + '…';
  }
}
