package dev.forkpoint.adapters.http;

import org.jspecify.annotations.Nullable;

/// How many things a page holds at most.
final class PageLimit {
  private static final int DEFAULT = 100;
  private static final int MOST = 1000;

  private PageLimit() {}

  /// What was asked for, or 100.
  static int of(@Nullable Integer wanted) {
    if (wanted == null) {
      return DEFAULT;
    }
    if (wanted < 1 || wanted > MOST) {
      throw Input.bad("limit is 1 to %d, not %d.".formatted(MOST, wanted));
    }
    return wanted;
  }
}
