package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.vault.HomeTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
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
  private final HomeSave homeSave;

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
    this.homeSave = new HomeSave(homes, clock);
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
    WorkspaceVault workspace = vault.of(wanted.workspace());
    try (UnpackedArchive archive = archives.open(place, limits, wanted.caseClashes())) {
      HomeTree home = new HomeTree(archive.files(), wanted.traces());
      return new SaveHomeResult.Done(homeSave.save(workspace, base, home, wanted.by()));
    }
  }
}
