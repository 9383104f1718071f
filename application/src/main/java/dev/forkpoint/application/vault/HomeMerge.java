package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeHeadResult;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
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

/// Makes a home whose files are in the store the state at which the home of its workspace stands.
///
/// Where that has moved on from the state that the files began with, the two are merged by file,
/// and so again as long as somebody is faster.
public final class HomeMerge {
  private final HomeCatalog homes;
  private final InstantSource clock;
  private final WorkspaceVault workspace;
  private final CheckpointWriter writer;
  private final ChunkReader reader;

  /// @param writer stored the files
  public HomeMerge(
      HomeCatalog homes,
      InstantSource clock,
      WorkspaceVault workspace,
      CheckpointWriter writer,
      ChunkReader reader) {
    this.homes = homes;
    this.clock = clock;
    this.workspace = workspace;
    this.writer = writer;
    this.reader = reader;
  }

  /// Saves the home. Somebody who is faster has moved it on, so this comes to an end.
  ///
  /// @param base the state that the files began with
  /// @param before the files of that state
  /// @param ours the files
  public HomeResult save(Optional<HomeSummary> base, Snapshot before, SavedTree ours, SavedBy by)
      throws IOException {
    Optional<HomeResult> end = Optional.empty();
    while (end.isEmpty()) {
      Optional<HomeSummary> head = homes.head(workspace.id());
      Next plain = new Next(head, ours.snapshot(), List.of(), ours.leftOut(), by);
      end = number(head).equals(number(base)) ? record(plain) : merge(before, plain);
    }
    return end.get();
  }

  private static Optional<Integer> number(Optional<HomeSummary> home) {
    return home.map(HomeSummary::number);
  }

  private Optional<HomeResult> merge(Snapshot before, Next plain) throws IOException {
    HomeSummary head = plain.head().orElseThrow();
    Snapshot theirs = workspace.home(head).files();
    TreeMerge merge =
        TreeMerge.of(
            workspace.tree(reader, before),
            workspace.tree(reader, theirs),
            workspace.tree(reader, plain.files()),
            new ConflictMark(head.savedBy().session(), head.savedBy().checkpoint()));
    Snapshot merged = writer.tree(merge.entries());
    writer.finish();
    return TreeEquality.isSame(workspace.tree(reader, theirs), workspace.tree(reader, merged))
        ? Optional.of(new HomeResult.Unchanged())
        : record(plain.merged(merged, merge.conflicts()));
  }

  /// @return nothing where somebody else was first
  private Optional<HomeResult> record(Next next) throws IOException {
    StoredHome stored = writer.put(home(next, writer.finish()));
    return switch (homes.advance(stored.summary())) {
      case HomeHeadResult.Moved _ ->
          Optional.of(new HomeResult.Saved(stored.summary(), next.conflicts(), next.leftOut()));
      case HomeHeadResult.Lost _ -> Optional.empty();
    };
  }

  private Home home(Next next, long packedBytes) {
    return new Home(
        workspace.id(),
        number(next.head()).orElse(0) + 1,
        next.head().map(HomeSummary::id),
        clock.instant(),
        next.by(),
        next.conflicts(),
        next.files(),
        packedBytes);
  }

  /// What is to be the next state.
  ///
  /// @param head what it follows
  private record Next(
      Optional<HomeSummary> head,
      Snapshot files,
      List<KeptBeside> conflicts,
      List<LeftOut> leftOut,
      SavedBy by) {

    Next merged(Snapshot merged, List<KeptBeside> conflicts) {
      return new Next(head, merged, conflicts, leftOut, by);
    }
  }
}
