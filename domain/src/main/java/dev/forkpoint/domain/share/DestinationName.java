package dev.forkpoint.domain.share;

import java.util.regex.Pattern;

/// What a destination is called in the configuration and by people.
public record DestinationName(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  /// @throws IllegalArgumentException where it cannot be called so
  public DestinationName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a destination is called by 1 to 32 of a-z 0-9 -, a letter first, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
