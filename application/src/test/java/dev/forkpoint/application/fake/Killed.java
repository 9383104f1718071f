package dev.forkpoint.application.fake;

/// The death of the process, as a test plays it. No code under test catches it, as no code runs on
/// after a real one; what it does in a `finally` must not matter.
public final class Killed extends Error {
  private static final long serialVersionUID = 1L;

  public Killed(String moment) {
    super("killed " + moment);
  }
}
