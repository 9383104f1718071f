package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Leases that end with the process.
public final class InMemorySessionLeases implements SessionLeases {
  private final InstantSource clock;
  private final Map<SessionId, Lease> leases = new HashMap<>();

  public InMemorySessionLeases(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized LeaseResult take(
      SessionId session, LeaseId id, String holder, Duration duration) {
    return holding(session)
        .<LeaseResult>map(LeaseResult.Held::new)
        .orElseGet(() -> new LeaseResult.Taken(keep(session, id, holder, duration)));
  }

  private Lease keep(SessionId session, LeaseId id, String holder, Duration duration) {
    Lease lease = new Lease(id, session, holder, clock.instant().plus(duration));
    leases.put(session, lease);
    return lease;
  }

  @Override
  public synchronized Optional<Lease> renew(SessionId session, LeaseId id, Duration duration) {
    return of(session, id).map(lease -> keep(session, id, lease.holder(), duration));
  }

  @Override
  public synchronized boolean end(SessionId session, LeaseId id) {
    return of(session, id).map(_ -> leases.remove(session)).isPresent();
  }

  private Optional<Lease> of(SessionId session, LeaseId id) {
    return Optional.ofNullable(leases.get(session)).filter(lease -> lease.id().equals(id));
  }

  @Override
  public synchronized Optional<Lease> holding(SessionId session) {
    return Optional.ofNullable(leases.get(session))
        .filter(lease -> lease.until().isAfter(clock.instant()));
  }
}
