package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.domain.session.WorkspaceId;

/// The store of all workspaces.
public final class Vault {
  private final ObjectStore store;
  private final ChunkIndex index;

  public Vault(ObjectStore store, ChunkIndex index) {
    this.store = store;
    this.index = index;
  }

  /// What is stored of one workspace. Content is never shared between two.
  public WorkspaceVault of(WorkspaceId workspace) {
    return new WorkspaceVault(new WorkspaceKeys(workspace), store, index);
  }
}
