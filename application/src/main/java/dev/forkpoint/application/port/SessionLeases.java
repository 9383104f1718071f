package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Who works on which session, so that two turns of one session do not run at the same time.
///
/// A lease keeps nobody from saving: it ends by itself, and whoever lost it saves all the same, as
/// the next checkpoint or as a fork. So nothing is lost when a holder dies, or when all leases are
/// lost.
///
/// All processes go by one clock, that of whatever keeps the leases; the clocks of the machines do
/// not matter. Each mutation happens whole or not at all and is seen by every process at once. Safe
/// for any number of threads and processes. Every method throws [CatalogException] where the
/// database is in trouble.
public interface SessionLeases {

  /// Somebody's right to work on a session for a while.
  ///
  /// @param holder who has it, as people call it
  /// @param until when it ends if it is not renewed, to the millisecond
  record Lease(LeaseId id, SessionId session, String holder, Instant until) {}

  /// How taking a session ended.
  sealed interface LeaseResult {
    /// Nobody else has the session.
    record Taken(Lease lease) implements LeaseResult {}

    /// Somebody has the session, and keeps it.
    record Held(Lease by) implements LeaseResult {}
  }

  /// Takes a session that nobody has, or that somebody's lease has ended for. Who has it already
  /// gets it no second time, whatever the holder is called.
  ///
  /// @param id a name that no lease ever had
  LeaseResult take(SessionId session, LeaseId id, String holder, Duration duration);

  /// Has a lease end later: `duration` from now. That is possible behind its end, too, as long as
  /// nobody else has taken the session.
  ///
  /// @return the lease as it is now; empty where it is lost
  Optional<Lease> renew(SessionId session, LeaseId id, Duration duration);

  /// Gives a session back.
  ///
  /// @return whether this lease still had it
  boolean end(SessionId session, LeaseId id);

  /// Who has a session now.
  Optional<Lease> holding(SessionId session);
}
