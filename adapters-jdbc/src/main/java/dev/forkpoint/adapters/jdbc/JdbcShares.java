package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.Share;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The shares in the catalog's database, where it is known how far sessions got.
final class JdbcShares implements Shares {
  private final Transactions transactions;
  private final ShareRepository shares;
  private final DestinationRepository destinations;

  JdbcShares(
      Transactions transactions, ShareRepository shares, DestinationRepository destinations) {
    this.transactions = transactions;
    this.shares = shares;
    this.destinations = destinations;
  }

  @Override
  public Share find(SessionId session, DestinationName destination) {
    return transactions.read(
        "find out how session %s is shared".formatted(session),
        () ->
            shares
                .findBySessionIdAndDestination(session.value(), destination.value())
                .map(ShareRow::share)
                .orElse(Share.unknown(session, destination)));
  }

  @Override
  public List<Share> of(SessionId session) {
    return list(() -> shares.findBySessionIdOrderByDestination(session.value()));
  }

  @Override
  public List<Share> at(DestinationName destination) {
    return list(() -> shares.findByDestinationOrderBySessionId(destination.value()));
  }

  @Override
  public List<Share> due(DestinationName destination, int limit) {
    return list(() -> shares.due(destination.value(), limit));
  }

  private List<Share> list(Supplier<List<ShareRow>> rows) {
    return transactions.read(
        "list what is shared", () -> rows.get().stream().map(ShareRow::share).toList());
  }

  @Override
  public boolean put(Share share) {
    String session = share.session().value();
    String destination = share.destination().value();
    return replace(
        "record how session %s is shared".formatted(session),
        share.revision(),
        () -> shares.remove(session, destination, share.revision()) == 1,
        () -> shares.save(ShareRow.of(share, share.revision() + 1)),
        () -> find(share.session(), share.destination()).revision());
  }

  @Override
  public DestinationState state(DestinationName destination) {
    return transactions.read(
        "find out how destination %s gets on".formatted(destination),
        () ->
            destinations
                .findByName(destination.value())
                .map(DestinationRow::state)
                .orElse(DestinationState.unused(destination)));
  }

  @Override
  public boolean put(DestinationState state) {
    String name = state.destination().value();
    return replace(
        "record how destination %s gets on".formatted(name),
        state.revision(),
        () -> destinations.remove(name, state.revision()) == 1,
        () -> destinations.save(DestinationRow.of(state, state.revision() + 1)),
        () -> state(state.destination()).revision());
  }

  /// Replaces a row, or adds the first one. Of two at once, the primary key stops one.
  ///
  /// @param revision what is known
  /// @param remove removes the row of that revision
  /// @param now which revision there is
  private boolean replace(
      String attempt, long revision, BooleanSupplier remove, Runnable add, Supplier<Long> now) {
    try {
      return transactions.write(
          attempt,
          () -> {
            boolean isLast = revision == 0 || remove.getAsBoolean();
            if (isLast) {
              add.run();
            }
            return isLast;
          });
    } catch (CatalogException e) {
      if (now.get() != revision) {
        return false;
      }
      throw e;
    }
  }
}
