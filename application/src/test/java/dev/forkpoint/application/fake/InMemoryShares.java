package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.Share;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Shares in memory.
public final class InMemoryShares implements Shares {
  private final SessionCatalog catalog;
  private final Map<Key, Share> shares = new HashMap<>();
  private final Map<DestinationName, DestinationState> states = new HashMap<>();

  /// @param catalog where the sessions are
  public InMemoryShares(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  private record Key(SessionId session, DestinationName destination) {}

  @Override
  public synchronized Share find(SessionId session, DestinationName destination) {
    return shares.getOrDefault(new Key(session, destination), Share.unknown(session, destination));
  }

  @Override
  public synchronized List<Share> of(SessionId session) {
    return where(share -> share.session().equals(session));
  }

  @Override
  public synchronized List<Share> at(DestinationName destination) {
    return where(share -> share.destination().equals(destination));
  }

  private List<Share> where(Predicate<Share> condition) {
    return shares.values().stream()
        .filter(condition)
        .sorted(
            Comparator.comparing((Share share) -> share.session().value())
                .thenComparing(share -> share.destination().value()))
        .toList();
  }

  @Override
  public synchronized List<Share> due(DestinationName destination, int limit) {
    return at(destination).stream().filter(this::isDue).limit(limit).toList();
  }

  private boolean isDue(Share share) {
    int head =
        catalog
            .session(share.session())
            .map(state -> state.head().number())
            .orElse(share.settled());
    return share.isDue(head);
  }

  @Override
  public synchronized boolean put(Share share) {
    if (find(share.session(), share.destination()).revision() != share.revision()) {
      return false;
    }
    shares.put(
        new Key(share.session(), share.destination()),
        new Share(
            share.session(),
            share.destination(),
            share.wish(),
            share.settled(),
            share.problem(),
            share.published(),
            share.revision() + 1));
    return true;
  }

  @Override
  public synchronized DestinationState state(DestinationName destination) {
    return states.getOrDefault(destination, DestinationState.unused(destination));
  }

  @Override
  public synchronized boolean put(DestinationState state) {
    if (state(state.destination()).revision() != state.revision()) {
      return false;
    }
    states.put(
        state.destination(),
        new DestinationState(
            state.destination(),
            state.dataset(),
            state.attempts(),
            state.lastError(),
            state.notBefore(),
            state.stop(),
            state.lastCommitAt(),
            state.revision() + 1));
    return true;
  }
}
