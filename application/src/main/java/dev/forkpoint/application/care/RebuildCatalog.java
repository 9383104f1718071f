package dev.forkpoint.application.care;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.CheckpointPlace;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/// Brings into the catalog what the store holds and the catalog does not know: after a database was
/// lost, or a workspace came from another store. What the catalog knows stays as it is, deleted
/// sessions stay deleted, and doing it again changes nothing.
///
/// What only a catalog knows cannot come back: which sessions were deleted, and titles that were
/// given after the last checkpoint.
public final class RebuildCatalog {
  private final Vault vault;
  private final SessionCatalog catalog;

  public RebuildCatalog(Vault vault, SessionCatalog catalog) {
    this.vault = vault;
    this.catalog = catalog;
  }

  /// A checkpoint that could not be brought in.
  ///
  /// @param reason why, in one line
  public record Damage(WorkspaceId workspace, CheckpointPlace checkpoint, String reason) {}

  /// What was brought in.
  public record Report(int sessions, int checkpoints, List<Damage> damages) {
    private Report plus(Report other) {
      List<Damage> all = new ArrayList<>(damages);
      all.addAll(other.damages);
      return new Report(sessions + other.sessions, checkpoints + other.checkpoints, all);
    }
  }

  /// Looks through the whole store.
  ///
  /// @param progress is told how many checkpoints have been read
  public Report rebuild(Progress progress) throws StoreException {
    Report report = new Report(0, 0, List.of());
    for (WorkspaceId workspace : vault.workspaces()) {
      WorkspaceRebuild one = new WorkspaceRebuild(vault.of(workspace), catalog, progress);
      report = report.plus(one.rebuild());
    }
    return report;
  }
}
