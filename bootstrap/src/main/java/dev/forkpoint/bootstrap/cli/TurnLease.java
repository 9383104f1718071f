package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.application.port.SessionLeases.LeaseResult;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Keeps turns of a session on other machines out, as long as this process lives and a little
/// longer.
final class TurnLease implements AutoCloseable {
  private static final Duration DURATION = Duration.ofMinutes(3);

  private final SessionLeases leases;
  private final Lease lease;
  private final ScheduledExecutorService threads =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lease").factory());
  private final Future<?> renewals;

  private TurnLease(SessionLeases leases, Lease lease) {
    this.leases = leases;
    this.lease = lease;
    long every = DURATION.dividedBy(3).toMillis();
    this.renewals =
        threads.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
  }

  /// Takes the session.
  ///
  /// @param place where on this machine the turn is; the caller alone may use it
  /// @throws CommandFailure where somebody else has it
  static TurnLease take(SessionLeases leases, SessionId session, String place)
      throws CommandFailure {
    return switch (tryToTake(leases, session, place)) {
      case LeaseResult.Taken taken -> new TurnLease(leases, taken.lease());
      case LeaseResult.Held held -> throw CommandFailure.turnElsewhere(held.by());
    };
  }

  /// Takes the session as soon as nobody else has it.
  static TurnLease await(SessionLeases leases, SessionId session, String place) {
    return Patience.await(() ->
        tryToTake(leases, session, place) instanceof LeaseResult.Taken taken
            ? Optional.of(new TurnLease(leases, taken.lease()))
            : Optional.empty());
  }

  /// A lease of this very place is that of a process that died.
  private static LeaseResult tryToTake(SessionLeases leases, SessionId session, String place) {
    String holder = "%s on %s, in %s".formatted(System.getProperty("user.name"), machine(), place);
    LeaseResult result = leases.take(session, newId(), holder, DURATION);
    if (result instanceof LeaseResult.Held held && held.by().holder().equals(holder)) {
      leases.end(session, held.by().id());
      return leases.take(session, newId(), holder, DURATION);
    }
    return result;
  }

  private static LeaseId newId() {
    return LeaseId.of(new SecureRandom().nextLong());
  }

  private static String machine() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException _) {
      return "a machine without a name";
    }
  }

  /// A lease that is lost keeps nobody from saving.
  private void renew() {
    try {
      leases.renew(lease.session(), lease.id(), DURATION);
    } catch (CatalogException _) {
      // The next renewal comes before the lease ends.
    }
  }

  /// Where it cannot be given back, it ends by itself.
  @Override
  public void close() {
    renewals.cancel(true);
    threads.shutdownNow();
    try {
      leases.end(lease.session(), lease.id());
    } catch (CatalogException _) {
      // What there was to save is saved.
    }
  }
}
