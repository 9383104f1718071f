package dev.forkpoint.domain.upload;

import java.util.Locale;

/// Something of which an archive may have only so much.
public enum Limit {
  ENTRIES("members"),
  UNPACKED_BYTES("bytes unpacked"),
  RATIO("bytes unpacked for each packed one"),
  NAME_BYTES("bytes in a name"),
  DEPTH("directories in one another");

  private final String words;

  Limit(String words) {
    this.words = words;
  }

  /// What is counted, in words.
  public String words() {
    return words;
  }

  /// Its name in answers and in the configuration: `unpacked-bytes`.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
