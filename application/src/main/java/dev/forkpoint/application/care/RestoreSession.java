package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import java.util.List;

/// Brings a removed session back, with all that it had.
public final class RestoreSession {
  private static final int SHOWN_CANDIDATES = 10;

  private final SessionCatalog catalog;

  public RestoreSession(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// Restores a session.
  ///
  /// @param reference its id, or a beginning of it that no other removed session has
  /// @return the session where there was one; otherwise the candidates, of which there are none or
  ///   several
  public List<SessionState> restore(String reference) {
    List<SessionState> candidates =
        reference.isEmpty() ? List.of() : catalog.deletedStartingWith(reference, SHOWN_CANDIDATES);
    if (candidates.size() == 1) {
      catalog.restore(candidates.getFirst().session().id());
    }
    return candidates;
  }
}
