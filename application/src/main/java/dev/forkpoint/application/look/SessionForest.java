package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.ForkPoint;
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
  private static final Comparator<SessionState> OLDEST_FIRST =
      Comparator.comparing((SessionState state) -> state.session().createdAt())
          .thenComparing(state -> state.session().id().value());

  private final SessionCatalog catalog;

  public SessionForest(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// A session and its forks, the oldest first.
  public record Node(SessionState state, List<Node> forks) {}

  /// The trees of a workspace, the oldest first. A session whose parent is gone is a root.
  public List<Node> forest(WorkspaceId workspace) {
    Map<SessionId, Node> nodes = nodes(workspace);
    List<Node> roots = new ArrayList<>();
    for (Node node : nodes.values()) {
      Optional<Node> parent =
          node.state().session().forkPoint().map(ForkPoint::parent).map(nodes::get);
      parent.map(Node::forks).orElse(roots).add(node);
    }
    return roots;
  }

  private Map<SessionId, Node> nodes(WorkspaceId workspace) {
    List<SessionState> states = AllSessions.of(catalog, Optional.of(workspace));
    states.sort(OLDEST_FIRST);
    Map<SessionId, Node> nodes = new LinkedHashMap<>();
    states.forEach(state -> nodes.put(state.session().id(), new Node(state, new ArrayList<>())));
    return nodes;
  }
}
