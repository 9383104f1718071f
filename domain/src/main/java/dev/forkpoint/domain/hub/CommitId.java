package dev.forkpoint.domain.hub;

import java.util.regex.Pattern;

/// The name of a commit in a dataset: 40 lower-case hexadecimal digits.
public record CommitId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{40}");

  public CommitId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a commit has 40 digits of 0-9 a-f, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
