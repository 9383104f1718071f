package dev.forkpoint.domain.conversation;

/// What becomes of something in another form.
public enum Fate {
  /// It is there, with all that it says.
  KEPT,
  /// It is there, as something less: shortened, or told in words.
  DEGRADED,
  /// It is not there.
  LEFT_OUT
}
