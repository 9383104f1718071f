package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All sessions, taken from the catalog a page at a time.
public final class AllSessions {
  private static final int PAGE = 1000;

  private AllSessions() {}

  /// The sessions, the one created last first.
  ///
  /// @param workspace only those of this workspace, where given
  public static List<SessionState> of(SessionCatalog catalog, Optional<WorkspaceId> workspace) {
    List<SessionState> all = new ArrayList<>();
    Optional<SessionId> last = Optional.empty();
    List<SessionState> page;
    do {
      page = catalog.sessions(workspace, last, PAGE);
      all.addAll(page);
      last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().session().id());
    } while (page.size() == PAGE);
    return all;
  }
}
