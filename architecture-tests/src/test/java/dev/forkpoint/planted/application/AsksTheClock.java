package dev.forkpoint.planted.application;

import java.time.Instant;

final class AsksTheClock {
  Instant now() {
    return Instant.now();
  }
}
