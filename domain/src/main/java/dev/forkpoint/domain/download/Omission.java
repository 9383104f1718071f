package dev.forkpoint.domain.download;

/// Why a download leaves something out.
public enum Omission {
  /// A by-product that can be made again, or a version control's own: nobody reads it.
  BY_PRODUCT("by-product"),
  /// It holds credentials by convention.
  CREDENTIALS("credentials"),
  /// A pattern excludes it.
  EXCLUDED("excluded"),
  /// Patterns say what to include, and none fits it.
  NOT_INCLUDED("not included"),
  /// The cap has no room for it.
  OVER_CAP("over the cap"),
  /// Its bytes in the store are damaged.
  DAMAGED("read error");

  private final String words;

  Omission(String words) {
    this.words = words;
  }

  /// The reason in two or three words.
  @Override
  public String toString() {
    return words;
  }
}
