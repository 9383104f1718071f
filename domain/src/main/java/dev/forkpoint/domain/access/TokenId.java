package dev.forkpoint.domain.access;

import java.util.regex.Pattern;

/// The name of a token: 12 lower-case hexadecimal digits. It is no secret.
public record TokenId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{12}");

  public TokenId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a token id has 12 digits of 0-9 a-f, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
