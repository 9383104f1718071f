package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeHeadResult;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.StampSink;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredHome;
import dev.forkpoint.domain.home.Home;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.ConflictMark;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.merge.TreeMerge;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.snapshot.TreeEquality;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Saves what a turn made of the shared home.
///
/// Where somebody else has saved the home since it was laid out, the two are merged by file, and so
/// again as long as somebody is faster. Only what the turn changed is stored, and nothing where it
/// changed nothing.
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
      return isSame(workspace, reader, before, ours.snapshot())
          ? new HomeResult.Unchanged()
          : new Attempt(workspace, writer, reader, base, before, ours, by).save();
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

  private static boolean isSame(
      WorkspaceVault workspace, ChunkReader reader, Snapshot one, Snapshot other)
      throws IOException {
    return TreeEquality.isSame(workspace.tree(reader, one), workspace.tree(reader, other));
  }

  private static Optional<Integer> number(Optional<HomeSummary> home) {
    return home.map(HomeSummary::number);
  }

  /// A home whose files are in the store, on its way to be the head.
  private final class Attempt {
    private final WorkspaceVault workspace;
    private final CheckpointWriter writer;
    private final ChunkReader reader;
    private final Optional<HomeSummary> base;
    private final Snapshot before;
    private final SavedTree ours;
    private final SavedBy by;

    Attempt(
        WorkspaceVault workspace,
        CheckpointWriter writer,
        ChunkReader reader,
        Optional<HomeSummary> base,
        Snapshot before,
        SavedTree ours,
        SavedBy by) {
      this.workspace = workspace;
      this.writer = writer;
      this.reader = reader;
      this.base = base;
      this.before = before;
      this.ours = ours;
      this.by = by;
    }

    /// Somebody who is faster has moved the home on, so this comes to an end.
    HomeResult save() throws IOException {
      Optional<HomeResult> end = Optional.empty();
      while (end.isEmpty()) {
        Optional<HomeSummary> head = homes.head(workspace.id());
        end =
            number(head).equals(number(base))
                ? record(head, ours.snapshot(), List.of())
                : merge(head.orElseThrow());
      }
      return end.get();
    }

    private Optional<HomeResult> merge(HomeSummary head) throws IOException {
      Snapshot theirs = workspace.home(head).files();
      ConflictMark mark = new ConflictMark(head.savedBy().session(), head.savedBy().checkpoint());
      TreeMerge merge =
          TreeMerge.of(
              workspace.tree(reader, before),
              workspace.tree(reader, theirs),
              workspace.tree(reader, ours.snapshot()),
              mark);
      Snapshot merged = writer.tree(merge.entries());
      writer.finish();
      return isSame(workspace, reader, theirs, merged)
          ? Optional.of(new HomeResult.Unchanged())
          : record(Optional.of(head), merged, merge.conflicts());
    }

    /// @return nothing where somebody else was first
    private Optional<HomeResult> record(
        Optional<HomeSummary> head, Snapshot files, List<KeptBeside> conflicts) throws IOException {
      StoredHome next = writer.put(home(head, files, conflicts, writer.finish()));
      return switch (homes.advance(next.summary())) {
        case HomeHeadResult.Moved _ ->
            Optional.of(new HomeResult.Saved(next.summary(), conflicts, ours.leftOut()));
        case HomeHeadResult.Lost _ -> Optional.empty();
      };
    }

    private Home home(
        Optional<HomeSummary> head, Snapshot files, List<KeptBeside> conflicts, long packedBytes) {
      return new Home(
          workspace.id(),
          number(head).orElse(0) + 1,
          head.map(HomeSummary::id),
          clock.instant(),
          by,
          conflicts,
          files,
          packedBytes);
    }
  }
}
