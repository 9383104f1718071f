package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows which sessions of a workspace were forked from which.
public final class SessionForest {
  static final Comparator<SessionState> OLDEST_FIRST =
      Comparator.comparing((SessionState state) -> state.session().createdAt())
          .thenComparing(state -> state.session().id().value());

  private final SessionCatalog catalog;

  public SessionForest(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// A session and its forks, the oldest first.
  ///
  /// @param duplicateOf the oldest session that was imported from a trace of the same id, where
  ///   that is another one
  /// @param cycle whether it was imported from a trace that names a descendant of its own as its
  ///   parent; the tree is cut there
  public record Node(
      SessionState state, Optional<SessionId> duplicateOf, boolean cycle, List<Node> forks) {}

  /// The trees of a workspace, the oldest first. A session whose parent is gone is a root.
  public List<Node> forest(WorkspaceId workspace) {
    List<SessionState> states = catalog.sessions(Optional.of(workspace));
    states.sort(OLDEST_FIRST);
    Descent descent = new Descent(states);
    Map<SessionId, Node> nodes = nodes(states, descent);
    List<Node> roots = new ArrayList<>();
    for (Node node : nodes.values()) {
      Optional<Node> parent = descent.parent(node.state()).map(nodes::get);
      parent.map(Node::forks).orElse(roots).add(node);
    }
    return roots;
  }

  private static Map<SessionId, Node> nodes(List<SessionState> states, Descent descent) {
    Map<SessionId, Node> nodes = new LinkedHashMap<>();
    for (SessionState state : states) {
      nodes.put(
          state.session().id(),
          new Node(state, descent.twin(state), descent.closesCycle(state), new ArrayList<>()));
    }
    return nodes;
  }
}
