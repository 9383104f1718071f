package dev.forkpoint.adapters.fs.trace;

import java.util.Optional;
import java.util.stream.Collectors;

/// Text that stands in a list.
public final class OneLine {
  private static final int MOST_CHARACTERS = 80;
  private static final int MOST_OF_A_BEGINNING = 400;

  private OneLine() {}

  /// The first line that is not blank, without control characters. A line of more than 80
  /// characters is cut and ends in `…`. Empty where all are blank.
  public static Optional<String> of(String text) {
    return text.lines()
        .map(line -> cut(clean(line), MOST_CHARACTERS))
        .filter(line -> !line.isEmpty())
        .findFirst();
  }

  /// How a text begins, its lines in one, without control characters. More than 400 characters are
  /// cut and end in `…`. Empty where the text is blank.
  public static Optional<String> beginning(String text) {
    String all =
        text.lines()
            .map(OneLine::clean)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(cut(all, MOST_OF_A_BEGINNING)).filter(line -> !line.isEmpty());
  }

  private static String clean(String line) {
    StringBuilder clean = new StringBuilder();
    line.codePoints()
        .map(character -> Character.isISOControl(character) ? ' ' : character)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static String cut(String line, int most) {
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most - 1)).stripTrailing() + '…';
  }
}
