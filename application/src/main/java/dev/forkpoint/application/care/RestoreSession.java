package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.session.SessionId;

/// Brings a removed session back, with all that it had.
public final class RestoreSession {
  private final SessionCatalog catalog;

  public RestoreSession(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// Restores a session.
  ///
  /// @return whether there was such a removed one
  public boolean restore(SessionId id) {
    return catalog.restore(id);
  }
}
