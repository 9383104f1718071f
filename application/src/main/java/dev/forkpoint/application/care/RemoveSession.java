package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.session.SessionId;
import java.time.InstantSource;

/// Takes a session out of sight. It can be had back with [RestoreSession] until garbage collection.
public final class RemoveSession {
  private final SessionCatalog catalog;
  private final InstantSource clock;

  public RemoveSession(SessionCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /// Removes a session.
  ///
  /// @return whether there was one
  public boolean remove(SessionId id) {
    return catalog.delete(id, clock.instant());
  }
}
