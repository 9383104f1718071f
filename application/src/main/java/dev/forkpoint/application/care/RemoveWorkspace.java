package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.InstantSource;

/// Takes a workspace with all its sessions out of sight. Each session can be had back with
/// [RestoreSession] until garbage collection, and brings the workspace along.
public final class RemoveWorkspace {
  private final SessionCatalog catalog;
  private final InstantSource clock;

  public RemoveWorkspace(SessionCatalog catalog, InstantSource clock) {
    this.catalog = catalog;
    this.clock = clock;
  }

  /// Removes a workspace.
  ///
  /// @return whether there was one
  public boolean remove(WorkspaceId id) {
    return catalog.deleteWorkspace(id, clock.instant());
  }
}
