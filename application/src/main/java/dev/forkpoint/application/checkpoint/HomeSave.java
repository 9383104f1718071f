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
    Snapshot before = workspace.homeFiles(base);
    return workspace.isUnchanged(source, directory, before)
        ? new HomeResult.Unchanged()
        : save(
            workspace,
            base,
            before,
            writer ->
                writer.files(source, directory, Optional.of(before), StampSink.NONE, Progress.NONE),
            by);
  }

  /// Saves a home of which nothing is known but the state that it began with.
  HomeResult save(
      WorkspaceVault workspace, Optional<HomeSummary> base, SourceTree source, SavedBy by)
      throws IOException {
    Snapshot before = workspace.homeFiles(base);
    return save(workspace, base, before, writer -> writer.files(source), by);
  }

  private HomeResult save(
      WorkspaceVault workspace,
      Optional<HomeSummary> base,
      Snapshot before,
      Storing storing,
      SavedBy by)
      throws IOException {
    try (CheckpointWriter writer = workspace.begin();
        ChunkReader reader = workspace.reader()) {
      SavedTree ours = storing.store(writer);
      writer.finish();
      return TreeEquality.isSame(
              workspace.tree(reader, before), workspace.tree(reader, ours.snapshot()))
          ? new HomeResult.Unchanged()
          : new HomeMerge(homes, clock, workspace, writer, reader).save(base, before, ours, by);
    }
  }

  /// Stores the files of a home.
  @FunctionalInterface
  private interface Storing {
    SavedTree store(CheckpointWriter writer) throws IOException;
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
}
