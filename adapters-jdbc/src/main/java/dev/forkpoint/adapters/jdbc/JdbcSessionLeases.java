package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.util.Optional;

/// The leases in the catalog's database. It has one row for a session, and so one holder.
final class JdbcSessionLeases implements SessionLeases {
  private final Transactions transactions;
  private final SessionLeaseRepository rows;

  JdbcSessionLeases(Transactions transactions, SessionLeaseRepository rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Override
  public LeaseResult take(SessionId session, LeaseId id, String holder, Duration duration) {
    Optional<LeaseResult> result = Optional.empty();
    while (result.isEmpty()) {
      result =
          transactions.write("take session " + session, () -> tryTo(session, id, holder, duration));
    }
    return result.get();
  }

  /// Empty where whoever was in the way has gone meanwhile.
  private Optional<LeaseResult> tryTo(
      SessionId session, LeaseId id, String holder, Duration duration) {
    long now = rows.now();
    rows.removeEnded(session.value(), now);
    boolean isOurs = rows.add(session.value(), id.value(), holder, now + duration.toMillis()) == 1;
    return rows.of(session.value())
        .map(SessionLeaseRow::lease)
        .map(lease -> isOurs ? new LeaseResult.Taken(lease) : new LeaseResult.Held(lease));
  }

  @Override
  public Optional<Lease> renew(SessionId session, LeaseId id, Duration duration) {
    return transactions.write(
        "renew the lease of session " + session,
        () -> {
          long until = rows.now() + duration.toMillis();
          return rows.prolong(session.value(), id.value(), until) == 1
              ? rows.of(session.value()).map(SessionLeaseRow::lease)
              : Optional.empty();
        });
  }

  @Override
  public boolean end(SessionId session, LeaseId id) {
    return transactions.write(
            "give session " + session + " back", () -> rows.remove(session.value(), id.value()))
        == 1;
  }

  @Override
  public Optional<Lease> holding(SessionId session) {
    return transactions.read(
        "find out who has session " + session,
        () ->
            rows.of(session.value())
                .filter(row -> row.untilMillis() > rows.now())
                .map(SessionLeaseRow::lease));
  }
}
