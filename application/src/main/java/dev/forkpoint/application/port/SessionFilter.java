package dev.forkpoint.application.port;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// Which sessions a list shows, and in which order.
///
/// @param workspace only those of this workspace, where given
/// @param agent only those of this agent, where given
/// @param words what all stand in a session's title, first prompt, agent, model or id, in whatever
///   case
public record SessionFilter(
    Optional<WorkspaceId> workspace,
    Optional<String> agent,
    List<String> words,
    SessionOrder order) {

  /// All sessions of a workspace, or of all, the one created last first.
  public static SessionFilter all(Optional<WorkspaceId> workspace) {
    return new SessionFilter(workspace, Optional.empty(), List.of(), SessionOrder.CREATED);
  }

  /// The same among the sessions of one workspace.
  public SessionFilter in(WorkspaceId one) {
    return new SessionFilter(Optional.of(one), agent, words, order);
  }

  /// Whether the list shows a session.
  public boolean shows(SessionState state) {
    Session session = state.session();
    return workspace.filter(wanted -> !wanted.equals(session.workspace())).isEmpty()
        && agent.filter(wanted -> !wanted.equals(session.agent())).isEmpty()
        && words.stream().allMatch(word -> SearchText.of(session).contains(SearchText.lower(word)));
  }
}
