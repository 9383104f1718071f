package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/// Lays the files of a checkpoint out in a directory: a new one, or one that holds another
/// checkpoint, of which only the difference is written.
public final class CheckOut {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final WorkingDirectories directories;

  public CheckOut(Vault vault, SessionCatalog catalog, WorkingDirectories directories) {
    this.vault = vault;
    this.catalog = catalog;
    this.directories = directories;
  }

  /// Lays a checkpoint out.
  ///
  /// @param number which one; the session's last where not given
  /// @param discard whether files of the directory that are in no checkpoint may be lost
  public CheckOutResult checkOut(
      SessionId id, OptionalInt number, String location, boolean discard, Progress progress)
      throws IOException {
    Optional<SessionState> state = catalog.session(id);
    if (state.isEmpty()) {
      return new CheckOutResult.NoSuchSession(id);
    }
    int wanted = number.orElse(state.get().head().number());
    Optional<CheckpointSummary> checkpoint = catalog.checkpoint(id, wanted);
    if (checkpoint.isEmpty()) {
      return new CheckOutResult.NoSuchCheckpoint(id, wanted, state.get().head().number());
    }
    WorkspaceVault workspace = vault.of(state.get().session().workspace());
    return new FilesCheckout(catalog)
        .lay(workspace, checkpoint.get(), directories.at(location), discard, progress);
  }
}
