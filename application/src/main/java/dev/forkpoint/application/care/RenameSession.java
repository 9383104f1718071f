package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import java.util.Optional;

/// Gives a session another title. Its next checkpoint writes the title into the store.
public final class RenameSession {
  private final SessionCatalog catalog;

  public RenameSession(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// Renames a session.
  ///
  /// @return the session as it is now, where there is one
  public Optional<SessionState> rename(SessionId id, String title) {
    return catalog.rename(id, title) ? catalog.session(id) : Optional.empty();
  }
}
