package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.HomeMerge;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.OverlaidTree;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.snapshot.TreeEquality;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Brings an agent's home into the home of a workspace.
///
/// What came in the last time is laid under what comes now, so a file that is no more in the bucket
/// stays, and modes, of which the bucket knows nothing, stay as somebody set them here. What has
/// changed since is merged with what became of the home meanwhile, by file, as a turn's is.
final class HomeMigration {
  /// No checkpoint of a turn has this number.
  private static final int NO_TURN = 0;

  private final SessionCatalog catalog;
  private final HomeCatalog homes;
  private final InstantSource clock;

  HomeMigration(SessionCatalog catalog, HomeCatalog homes, InstantSource clock) {
    this.catalog = catalog;
    this.homes = homes;
    this.clock = clock;
  }

  /// Brings a home in.
  ///
  /// @param from what the home is called that it comes from
  HomeResult bring(WorkspaceVault workspace, SourceTree home, SessionId from) throws IOException {
    SavedBy by = new SavedBy(from, NO_TURN);
    Optional<HomeSummary> last = last(workspace, by);
    Snapshot before = workspace.homeFiles(last);
    try (CheckpointWriter writer = workspace.begin();
        ChunkReader reader = workspace.reader()) {
      SavedTree arriving = writer.files(home);
      writer.finish();
      Snapshot files = writer.tree(over(workspace, reader, before, arriving.snapshot()));
      writer.finish();
      if (TreeEquality.isSame(workspace.tree(reader, before), workspace.tree(reader, files))) {
        return new HomeResult.Unchanged();
      }
      catalog.ensureWorkspace(new Workspace(workspace.id(), clock.instant()));
      return new HomeMerge(homes, clock, workspace, writer, reader)
          .save(last, before, new SavedTree(files, arriving.leftOut()), by);
    }
  }

  private Optional<HomeSummary> last(WorkspaceVault workspace, SavedBy by) {
    return homes.homesSavedBy(workspace.id(), by.session()).reversed().stream()
        .filter(home -> home.savedBy().equals(by))
        .findFirst();
  }

  private static OverlaidTree over(
      WorkspaceVault workspace, ChunkReader reader, Snapshot before, Snapshot arriving) {
    return new OverlaidTree(workspace.tree(reader, before), workspace.tree(reader, arriving));
  }
}
