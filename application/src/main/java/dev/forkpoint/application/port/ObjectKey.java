package dev.forkpoint.application.port;

import java.util.regex.Pattern;

/// The name of an object: names of `A-Z a-z 0-9 . _ -` without a leading dot, joined by `/`.
public record ObjectKey(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

  public ObjectKey {
    if (!isValid(value)) {
      throw new IllegalArgumentException("no object can be called '" + value + "'");
    }
  }

  /// Whether an object can be called so. A store may hold things of others under other names.
  public static boolean isValid(String value) {
    return value.length() <= 1024 && SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
