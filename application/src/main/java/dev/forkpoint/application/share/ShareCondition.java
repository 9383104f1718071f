package dev.forkpoint.application.share;

/// How it stands with a session at a destination.
public enum ShareCondition {
  /// What is there is what the session says now.
  SHARED("shared"),
  /// It is sent when its time comes.
  WAITING("waiting"),
  /// Sending it failed, and is tried again.
  RETRYING("retrying"),
  /// Somebody has to do something first.
  STOPPED("stopped"),
  /// The destination is not configured so that anything could be sent.
  SKIPPED("skipped"),
  /// Nothing more is sent; what is there stays.
  PAUSED("paused"),
  /// It is to be gone, and is not yet.
  WITHDRAWING("withdrawing"),
  /// It is gone.
  WITHDRAWN("withdrawn");

  private final String label;

  ShareCondition(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
