package dev.forkpoint.application.care;

import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;

/// Brings a removed session back, with all that it had.
public final class RestoreSession {
  private final SessionCatalog catalog;
  private final FindSession sessions;

  public RestoreSession(SessionCatalog catalog) {
    this.catalog = catalog;
    this.sessions = new FindSession(catalog);
  }

  /// Restores a session.
  ///
  /// @param reference its id, or a beginning of it that no other removed session has
  /// @return the session, which is restored where it was the one that is meant
  public FindResult restore(String reference) {
    FindResult found = sessions.findRemoved(reference);
    if (found instanceof FindResult.Found(SessionState state)) {
      catalog.restore(state.session().id());
    }
    return found;
  }
}
