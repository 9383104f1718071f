package dev.forkpoint.bootstrap.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Waits for what somebody else has.
final class Patience {
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  private Patience() {}

  /// Tries to get something.
  @FunctionalInterface
  interface Attempt<T, X extends Exception> {
    Optional<T> get() throws X;
  }

  /// Tries again and again until there is something.
  static <T, X extends Exception> T await(Attempt<T, X> attempt) throws X {
    Optional<T> got = attempt.get();
    while (got.isEmpty()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      got = attempt.get();
    }
    return got.get();
  }
}
