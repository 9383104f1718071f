package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.trace.Lineage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which session comes from which: as the vault knows it of its own forks, and as traces tell it of
/// sessions that were forked before they were imported. What traces tell may be wrong: ids that
/// come twice, sessions that descend from themselves.
final class Descent {
  private final Map<SessionId, SessionState> sessions = new HashMap<>();
  private final Map<TraceName, SessionId> firstOfName = new HashMap<>();

  /// The id by which an agent calls a session.
  private record TraceName(String agent, String id) {}

  /// @param oldestFirst the sessions of a workspace
  Descent(List<SessionState> oldestFirst) {
    for (SessionState state : oldestFirst) {
      sessions.put(state.session().id(), state);
      name(state).ifPresent(name -> firstOfName.putIfAbsent(name, state.session().id()));
    }
  }

  private static Optional<TraceName> name(SessionState state) {
    return lineage(state).session().map(id -> new TraceName(state.session().agent(), id));
  }

  private static Lineage lineage(SessionState state) {
    return state.session().origin().map(Origin::lineage).orElse(Lineage.UNKNOWN);
  }

  /// Whom a session hangs on in the tree. Of the sessions of a cycle the oldest hangs on none.
  Optional<SessionId> parent(SessionState state) {
    return closesCycle(state) ? Optional.empty() : namedParent(state);
  }

  private Optional<SessionId> namedParent(SessionState state) {
    Session session = state.session();
    Optional<SessionId> known = session.forkPoint().map(ForkPoint::parent);
    return known
        .or(() ->
            lineage(state).parent().map(id -> firstOfName.get(new TraceName(session.agent(), id))))
        .filter(sessions::containsKey);
  }

  /// Whether it is the oldest of a circle of sessions, each of which says that it was forked from
  /// the next. No fork of the vault's own is: its parent is older.
  boolean closesCycle(SessionState state) {
    if (state.session().forkPoint().isPresent()) {
      return false;
    }
    Set<SessionId> ancestors = new LinkedHashSet<>();
    Optional<SessionId> next = namedParent(state);
    while (next.isPresent() && ancestors.add(next.get())) {
      next = next.map(sessions::get).flatMap(this::namedParent);
    }
    return ancestors.contains(state.session().id())
        && ancestors.stream()
            .map(sessions::get)
            .allMatch(other -> SessionForest.OLDEST_FIRST.compare(state, other) <= 0);
  }

  /// The oldest session whose trace bears the same id, where that is another one.
  Optional<SessionId> twin(SessionState state) {
    return name(state).map(firstOfName::get).filter(first -> !first.equals(state.session().id()));
  }
}
