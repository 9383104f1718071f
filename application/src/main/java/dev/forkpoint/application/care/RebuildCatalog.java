package dev.forkpoint.application.care;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
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
  private final HomeCatalog homes;
  private final TraceIntake traces;

  public RebuildCatalog(
      Vault vault, SessionCatalog catalog, HomeCatalog homes, TraceIntake traces) {
    this.vault = vault;
    this.catalog = catalog;
    this.homes = homes;
    this.traces = traces;
  }

  /// A checkpoint, or a state of a home, that could not be brought in.
  ///
  /// @param object where it is in the store
  /// @param reason why, in one line
  public record Damage(ObjectKey object, String reason) {}

  /// What was brought in.
  ///
  /// @param homes how many states of homes
  public record Report(int sessions, int checkpoints, int homes, List<Damage> damages) {
    private Report plus(Report other) {
      List<Damage> all = new ArrayList<>(damages);
      all.addAll(other.damages);
      return new Report(
          sessions + other.sessions, checkpoints + other.checkpoints, homes + other.homes, all);
    }
  }

  /// Looks through the whole store.
  ///
  /// @param progress is told how many checkpoints and homes have been read
  public Report rebuild(Progress progress) throws IOException {
    Report report = new Report(0, 0, 0, List.of());
    for (WorkspaceId workspace : vault.workspaces()) {
      WorkspaceRebuild one =
          new WorkspaceRebuild(vault.of(workspace), catalog, homes, traces, progress);
      report = report.plus(one.rebuild());
    }
    return report;
  }
}
