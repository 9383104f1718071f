package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.TreeRestorer;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.Optional;

/// Lays the shared home out for a turn.
final class HomeCheckout {
  private final HomeCatalog homes;

  HomeCheckout(HomeCatalog homes) {
    this.homes = homes;
  }

  /// Lays the home out in a directory that is absent. It is empty where there is no home yet.
  void lay(WorkspaceVault workspace, WorkingDirectory directory) throws IOException {
    Optional<HomeSummary> head = homes.head(workspace.id());
    if (head.isEmpty()) {
      layNothing(workspace, directory);
      return;
    }
    Snapshot files = workspace.home(head.get()).files();
    try (TreeRestorer restorer =
        new TreeRestorer(workspace, directory, Optional.empty(), false, Progress.NONE)) {
      restorer.stage(files);
      restorer.commit();
    }
    DirectoryHistory.record(
        directory,
        workspace,
        files,
        new Baseline.OfHome(workspace.id(), head.get().number(), true));
  }

  /// A turn before may have had its home at the same place.
  private static void layNothing(WorkspaceVault workspace, WorkingDirectory directory)
      throws IOException {
    try (Restoration empty = directory.restore()) {
      empty.commit();
    }
    try (StampRecorder nothing = directory.record()) {
      nothing.commit(new Baseline.OfHome(workspace.id(), 0, true));
    }
  }
}
