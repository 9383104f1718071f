package dev.forkpoint.adapters.fs.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/// Times as nearly all agents write them: `2026-01-31T12:00:00.000Z`, with up to nine digits behind
/// the point, or without it. It takes a fraction of what [Instant#parse] takes.
final class UsualTime {
  private static final String SECONDS = "0000-00-00T00:00:00";
  private static final int POINT = SECONDS.length();
  private static final int NANO_DIGITS = 9;
  private static final int DECIMAL = 10;

  private UsualTime() {}

  /// The time that a text says. Nothing where it is written otherwise, or is not on every calendar
  /// and clock, as the last days of February and leap seconds.
  static Optional<Instant> parse(String text) {
    if (!isUsual(text)) {
      return Optional.empty();
    }
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    boolean everywhere =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= Month.of(month).minLength()
            && hour < 24
            && minute < 60
            && second < 60;
    return everywhere
        ? Optional.of(
            Instant.ofEpochSecond(
                seconds(digits(text, 0, 4), month, day, hour, minute) + second, nanos(text)))
        : Optional.empty();
  }

  private static long seconds(int year, int month, int day, int hour, int minute) {
    return ((LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute) * 60;
  }

  private static boolean isUsual(String text) {
    int end = text.length() - 1;
    if (end < POINT || end > POINT + 1 + NANO_DIGITS || text.charAt(end) != 'Z') {
      return false;
    }
    for (int i = 0; i < POINT; i++) {
      if (!fits(text.charAt(i), SECONDS.charAt(i))) {
        return false;
      }
    }
    return end == POINT || isFraction(text, end);
  }

  private static boolean isFraction(String text, int end) {
    for (int i = POINT + 1; i < end; i++) {
      if (!fits(text.charAt(i), '0')) {
        return false;
      }
    }
    return text.charAt(POINT) == '.' && end > POINT + 1;
  }

  private static boolean fits(char character, char pattern) {
    return pattern == '0' ? character >= '0' && character <= '9' : character == pattern;
  }

  private static int nanos(String text) {
    int end = text.length() - 1;
    int nanos = end == POINT ? 0 : digits(text, POINT + 1, end);
    for (int i = end; i <= POINT + NANO_DIGITS; i++) {
      nanos *= DECIMAL;
    }
    return nanos;
  }

  private static int digits(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      value = DECIMAL * value + text.charAt(i) - '0';
    }
    return value;
  }
}
