package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.HomeMerge;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.HomeTree;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.snapshot.TreeEquality;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// Saves what a turn made of the shared home, where it comes as an archive.
///
/// Where somebody else has saved the home since the turn began, the two are merged by file. All of
/// the archive is found to be in order before the store gets any of it.
public final class SaveHome {
  private final Vault vault;
  private final HomeCatalog homes;
  private final ArchiveFiles archives;
  private final ArchiveLimits limits;
  private final InstantSource clock;

  public SaveHome(
      Vault vault,
      HomeCatalog homes,
      ArchiveFiles archives,
      ArchiveLimits limits,
      InstantSource clock) {
    this.vault = vault;
    this.homes = homes;
    this.archives = archives;
    this.limits = limits;
    this.clock = clock;
  }

  /// Saves a home.
  ///
  /// @param place the archive, as a person writes its path
  /// @throws dev.forkpoint.application.port.ArchiveException where the archive cannot be taken
  public SaveHomeResult save(ArchivedHome wanted, String place) throws IOException {
    Optional<HomeSummary> base = homes.home(wanted.workspace(), wanted.from());
    if (base.isEmpty() && wanted.from() != 0) {
      int last = homes.head(wanted.workspace()).map(HomeSummary::number).orElse(0);
      return new SaveHomeResult.NoSuchState(wanted.from(), last);
    }
    try (UnpackedArchive archive = archives.open(place, limits, wanted.caseClashes())) {
      return new SaveHomeResult.Done(save(wanted, base, archive));
    }
  }

  private HomeResult save(ArchivedHome wanted, Optional<HomeSummary> base, UnpackedArchive archive)
      throws IOException {
    WorkspaceVault workspace = vault.of(wanted.workspace());
    Snapshot before = base.isPresent() ? workspace.home(base.get()).files() : Snapshot.EMPTY;
    try (CheckpointWriter writer = workspace.begin();
        ChunkReader reader = workspace.reader()) {
      SavedTree ours = writer.files(new HomeTree(archive.files(), wanted.traces()));
      writer.finish();
      return TreeEquality.isSame(
              workspace.tree(reader, before), workspace.tree(reader, ours.snapshot()))
          ? new HomeResult.Unchanged()
          : new HomeMerge(homes, clock, workspace, writer, reader)
              .save(base, before, ours, wanted.by());
    }
  }
}
