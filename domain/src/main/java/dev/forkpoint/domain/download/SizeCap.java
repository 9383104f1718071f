package dev.forkpoint.domain.download;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How many bytes of files a download may hold at most, before they are compressed.
public record SizeCap(long bytes) {
  /// No cap.
  public static final SizeCap NONE = new SizeCap(Long.MAX_VALUE);

  /// What trainable allows.
  public static final SizeCap TWO_GIBIBYTES = new SizeCap(2L << 30);

  private static final String NO_CAP = "none";
  private static final Pattern SIZE = Pattern.compile("(\\d{1,15}) ?([A-Za-z]*)");
  private static final Map<String, Long> UNITS =
      Map.of(
          "",
          1L,
          "kB",
          1_000L,
          "MB",
          1_000_000L,
          "GB",
          1_000_000_000L,
          "KiB",
          1L << 10,
          "MiB",
          1L << 20,
          "GiB",
          1L << 30);

  public SizeCap {
    if (bytes < 0) {
      throw new IllegalArgumentException("a cap of " + bytes + " bytes");
    }
  }

  /// Reads a number of bytes, a number with a unit, such as `500 MB` or `2GiB`, or `none`.
  ///
  /// @throws IllegalArgumentException where it is none of these
  public static SizeCap parse(String text) {
    if (text.equals(NO_CAP)) {
      return NONE;
    }
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches() || !UNITS.containsKey(size.group(2))) {
      throw new IllegalArgumentException(
          "a cap is a number of bytes, a number with kB, MB, GB, KiB, MiB or GiB, or none; not '%s'"
              .formatted(text));
    }
    return new SizeCap(multiplied(Long.parseLong(size.group(1)), UNITS.get(size.group(2))));
  }

  private static long multiplied(long number, long unit) {
    return number > Long.MAX_VALUE / unit ? Long.MAX_VALUE : number * unit;
  }

  /// Whether there is none.
  public boolean isNone() {
    return equals(NONE);
  }

  /// Whether a file fits behind what is there.
  public boolean fits(long before, long file) {
    return before <= bytes && file <= bytes - before;
  }
}
