package dev.forkpoint.domain.conversation;

/// How many of a kind became what.
public record Share(long kept, long degraded, long leftOut) {
  static final Share NONE = new Share(0, 0, 0);

  /// How many the source has.
  public long source() {
    return kept + degraded + leftOut;
  }

  Share plusOne(Fate fate) {
    return switch (fate) {
      case KEPT -> new Share(kept + 1, degraded, leftOut);
      case DEGRADED -> new Share(kept, degraded + 1, leftOut);
      case LEFT_OUT -> new Share(kept, degraded, leftOut + 1);
    };
  }
}
