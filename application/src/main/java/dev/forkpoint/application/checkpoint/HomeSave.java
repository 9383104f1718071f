package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.HomeMerge;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.StampSink;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.snapshot.TreeEquality;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Saves what a turn made of the shared home.
///
/// Where somebody else has saved the home since it was laid out, the two are merged. Only what the
/// turn changed is stored, and nothing where it changed nothing.
final class HomeSave {
  private final HomeCatalog homes;
  private final InstantSource clock;

  HomeSave(HomeCatalog homes, InstantSource clock) {
    this.homes = homes;
    this.clock = clock;
  }

  /// Saves the home.
  ///
  /// @param source the part of the directory that belongs to the home
  HomeResult save(
      WorkspaceVault workspace, WorkingDirectory directory, SourceTree source, SavedBy by)
      throws IOException {
    Optional<HomeSummary> base = base(workspace, directory);
    Snapshot before = files(workspace, base);
    if (workspace.isUnchanged(source, directory, before)) {
      return new HomeResult.Unchanged();
    }
    try (CheckpointWriter writer = workspace.begin();
        ChunkReader reader = workspace.reader()) {
      SavedTree ours =
          writer.files(source, directory, Optional.of(before), StampSink.NONE, Progress.NONE);
      writer.finish();
      return TreeEquality.isSame(
              workspace.tree(reader, before), workspace.tree(reader, ours.snapshot()))
          ? new HomeResult.Unchanged()
          : new HomeMerge(homes, clock, workspace, writer, reader).save(base, before, ours, by);
    }
  }

  /// What the directory was laid out from.
  private Optional<HomeSummary> base(WorkspaceVault workspace, WorkingDirectory directory)
      throws IOException {
    return directory
        .baseline()
        .flatMap(baseline ->
            baseline instanceof Baseline.OfHome home && home.workspace().equals(workspace.id())
                ? homes.home(workspace.id(), home.number())
                : Optional.empty());
  }

  private static Snapshot files(WorkspaceVault workspace, Optional<HomeSummary> home)
      throws IOException {
    return home.isPresent() ? workspace.home(home.get()).files() : Snapshot.EMPTY;
  }
}
