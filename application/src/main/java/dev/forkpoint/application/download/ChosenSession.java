package dev.forkpoint.application.download;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A session that goes into a bundle.
///
/// @param session as the catalog knows it
/// @param checkpoints those that go along, by number, at least one
record ChosenSession(Session session, List<CheckpointSummary> checkpoints) {
  private static final Comparator<ChosenSession> OLDEST_FIRST =
      Comparator.comparing((ChosenSession chosen) -> chosen.session().createdAt())
          .thenComparing(chosen -> chosen.session().id().value());

  /// Sorts sessions so that each comes behind the one that it was forked from; the oldest first
  /// otherwise.
  static List<ChosenSession> parentsFirst(List<ChosenSession> sessions) {
    List<ChosenSession> oldestFirst = sessions.stream().sorted(OLDEST_FIRST).toList();
    Map<SessionId, ChosenSession> byId = new HashMap<>();
    oldestFirst.forEach(chosen -> byId.put(chosen.session().id(), chosen));
    Set<ChosenSession> sorted = new LinkedHashSet<>();
    oldestFirst.forEach(chosen -> sorted.addAll(withAncestors(chosen, byId, sorted).reversed()));
    return List.copyOf(sorted);
  }

  /// The session, its parent, the parent's parent, up to one that is sorted already.
  private static List<ChosenSession> withAncestors(
      ChosenSession chosen, Map<SessionId, ChosenSession> byId, Set<ChosenSession> sorted) {
    List<ChosenSession> line = new ArrayList<>();
    ChosenSession next = chosen;
    while (next != null && !sorted.contains(next) && !line.contains(next)) {
      line.add(next);
      next = next.session().forkPoint().map(point -> byId.get(point.parent())).orElse(null);
    }
    return line;
  }
}
