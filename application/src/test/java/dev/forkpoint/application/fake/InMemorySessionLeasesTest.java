package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.SessionLeasesContract;
import java.time.Instant;
import java.time.InstantSource;

final class InMemorySessionLeasesTest extends SessionLeasesContract {
  private final SessionLeases leases =
      new InMemorySessionLeases(InstantSource.fixed(Instant.EPOCH));

  @Override
  protected SessionLeases open() {
    return leases;
  }
}
