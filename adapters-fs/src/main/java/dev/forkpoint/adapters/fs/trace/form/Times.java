package dev.forkpoint.adapters.fs.trace.form;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as documents tell them, in UTC.
public final class Times {
  private static final DateTimeFormatter MILLISECONDS = utc("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

  private Times() {}

  /// A formatter for a pattern.
  public static DateTimeFormatter utc(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /// To the millisecond: `2026-01-31T12:00:00.000Z`.
  public static String milliseconds(Instant at) {
    return MILLISECONDS.format(at);
  }
}
