package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.TreeRestorer;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Makes a directory hold the files of a checkpoint.
final class FilesCheckout {
  private final SessionCatalog catalog;

  FilesCheckout(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// Lays the files out, unless that would lose something.
  ///
  /// @param discard whether files of the directory that are in no checkpoint may be lost
  CheckOutResult.OfFiles lay(
      WorkspaceVault workspace,
      CheckpointSummary checkpoint,
      WorkingDirectory directory,
      boolean discard,
      Progress progress)
      throws IOException {
    Snapshot files = workspace.checkpoint(checkpoint).files();
    Optional<Snapshot> known = DirectoryHistory.files(directory, workspace, catalog);
    try (TreeRestorer restorer = new TreeRestorer(workspace, directory, known, discard, progress)) {
      List<String> changed = restorer.stage(files);
      if (!changed.isEmpty()) {
        return new CheckOutResult.WouldLose(directory.location(), changed);
      }
      markUnsettled(directory, checkpoint);
      restorer.commit();
      DirectoryHistory.record(directory, workspace, files, baseline(checkpoint, true));
      return new CheckOutResult.CheckedOut(
          checkpoint, directory.location(), restorer.writtenFiles(), restorer.writtenBytes());
    }
  }

  /// Should this process die now, the directory is known to be neither here nor there.
  private static void markUnsettled(WorkingDirectory directory, CheckpointSummary checkpoint)
      throws IOException {
    if (directory.state() == WorkingDirectory.State.OCCUPIED) {
      try (StampRecorder nothing = directory.record()) {
        nothing.commit(baseline(checkpoint, false));
      }
    }
  }

  private static Baseline baseline(CheckpointSummary checkpoint, boolean settled) {
    return new Baseline.OfSession(checkpoint.session(), checkpoint.number(), settled);
  }
}
