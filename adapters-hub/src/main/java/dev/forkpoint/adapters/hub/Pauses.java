package dev.forkpoint.adapters.hub;

import java.time.Duration;

/// How time is let pass.
@FunctionalInterface
public interface Pauses {

  /// Returns after that time.
  void pause(Duration duration) throws InterruptedException;
}
