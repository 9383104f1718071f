package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.TreeSet;

/// The store of all workspaces.
public final class Vault {
  private final ObjectStore store;
  private final ChunkIndex index;

  public Vault(ObjectStore store, ChunkIndex index) {
    this.store = store;
    this.index = index;
  }

  /// The workspaces of which there is anything in the store, by name, whatever a catalog says.
  public NavigableSet<WorkspaceId> workspaces() throws StoreException {
    NavigableSet<WorkspaceId> found = new TreeSet<>(Comparator.comparing(WorkspaceId::value));
    store.list(
        WorkspaceKeys.all(),
        object -> WorkspaceKeys.workspaceOf(object.key()).ifPresent(found::add));
    return found;
  }

  /// What is stored of one workspace. Content is never shared between two.
  public WorkspaceVault of(WorkspaceId workspace) {
    return new WorkspaceVault(new WorkspaceKeys(workspace), store, index);
  }
}
