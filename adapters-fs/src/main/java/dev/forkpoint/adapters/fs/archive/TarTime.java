package dev.forkpoint.adapters.fs.archive;

import dev.forkpoint.application.port.ArchiveException.Damaged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/// The times of a tar.
final class TarTime {
  private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{0,40})?");
  private static final int NANO_DIGITS = 9;

  private TarTime() {}

  static Instant ofSeconds(long seconds) throws Damaged {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException _) {
      throw new Damaged("a header has a time that no calendar has");
    }
  }

  /// Seconds since 1970 in decimal, as an extended header has them.
  static Instant of(String decimal) throws Damaged {
    if (!SECONDS.matcher(decimal).matches()) {
      throw new Damaged("an extended header has a time that is none");
    }
    BigDecimal seconds = new BigDecimal(decimal).setScale(NANO_DIGITS, RoundingMode.FLOOR);
    long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
    long nanos =
        seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).longValue();
    return ofSeconds(whole).plusNanos(nanos);
  }
}
