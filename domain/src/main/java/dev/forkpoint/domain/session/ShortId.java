package dev.forkpoint.domain.session;

/// The beginning of an id, by which people are shown it. It names one nearly always.
public final class ShortId {
  private static final int CHARACTERS = 8;

  private ShortId() {}

  /// The first eight characters, or all where there are fewer.
  public static String of(String id) {
    return id.substring(0, Math.min(CHARACTERS, id.length()));
  }
}
