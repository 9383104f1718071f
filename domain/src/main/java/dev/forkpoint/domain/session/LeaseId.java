package dev.forkpoint.domain.session;

import java.util.regex.Pattern;

/// The name of a lease: 16 lower-case hexadecimal digits.
public record LeaseId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{16}");

  public LeaseId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a lease id has 16 digits of 0-9 a-f, not '" + value + "'");
    }
  }

  /// The name that these bits make.
  public static LeaseId of(long bits) {
    return new LeaseId("%016x".formatted(bits));
  }

  @Override
  public String toString() {
    return value;
  }
}
