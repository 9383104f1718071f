package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.domain.session.SessionId;
import java.util.List;
import java.util.random.RandomGenerator;

/// The backlog in the catalog's database. A mark is a random number, so one that was removed does
/// not come back.
final class JdbcMirrorBacklog implements MirrorBacklog {
  private final Transactions transactions;
  private final MirrorBacklogRepository rows;
  private final RandomGenerator random;

  JdbcMirrorBacklog(
      Transactions transactions, MirrorBacklogRepository rows, RandomGenerator random) {
    this.transactions = transactions;
    this.rows = rows;
    this.random = random;
  }

  @Override
  public Saved add(SessionId session) {
    Saved saved = new Saved(session, random.nextLong());
    while (!transactions.write("note session " + session, () -> isNoted(saved))) {
      Thread.onSpinWait();
    }
    return saved;
  }

  /// Not where somebody else noted it between the two, and forgot it again.
  private boolean isNoted(Saved saved) {
    return rows.add(saved.session().value(), saved.mark()) == 1
        || rows.mark(saved.session().value(), saved.mark()) == 1;
  }

  @Override
  public void remove(Saved written) {
    transactions.write(
        "forget session " + written.session(),
        () -> rows.remove(written.session().value(), written.mark()));
  }

  @Override
  public List<Saved> all() {
    return transactions.read(
        "list the sessions that are not written for cc-broker",
        () -> rows.all().stream().map(MirrorBacklogRow::saved).toList());
  }
}
