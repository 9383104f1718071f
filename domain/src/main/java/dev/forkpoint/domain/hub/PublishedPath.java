package dev.forkpoint.domain.hub;

import java.util.Arrays;
import java.util.Set;

/// Where a file is in a dataset: names with `/` between them, as the Hub allows them.
public record PublishedPath(String value) {
  private static final int MOST_CHARACTERS = 1_000;
  private static final Set<String> FORBIDDEN = Set.of("", ".", "..", ".git", ".cache");

  /// @throws IllegalArgumentException where the Hub would not take it
  public PublishedPath {
    boolean known =
        value.length() <= MOST_CHARACTERS
            && value.chars().noneMatch(Character::isISOControl)
            && Arrays.stream(value.split("/", -1)).noneMatch(FORBIDDEN::contains);
    if (!known) {
      throw new IllegalArgumentException("no file of a dataset can be called '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
