package dev.forkpoint.adapters.fs.trace;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The earliest and the latest of the times it was shown. Agents do not write rows in the order of
/// their times.
public final class TimeSpan {
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  /// The time that a text says.
  ///
  /// @param text ISO-8601 with a zone and a year of four digits; other texts say no time
  public static Optional<Instant> parse(String text) {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
      return Optional.empty();
    }
    Optional<Instant> usual = UsualTime.parse(text);
    if (usual.isPresent()) {
      return usual;
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// Widens the span to a time.
  public void include(Instant time) {
    first = Optional.of(first.filter(time::isAfter).orElse(time));
    last = Optional.of(last.filter(time::isBefore).orElse(time));
  }

  public Optional<Instant> first() {
    return first;
  }

  public Optional<Instant> last() {
    return last;
  }
}
