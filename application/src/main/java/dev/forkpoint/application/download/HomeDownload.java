package dev.forkpoint.application.download;

import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.session.ShortId;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;

/// Hands a state of a shared home out as a gzipped tar, all of it.
public final class HomeDownload {
  private static final ArchiveForm FORM = ArchiveForm.TAR_GZ;

  private final Vault vault;

  public HomeDownload(Vault vault) {
    this.vault = vault;
  }

  /// Plans the archive; to be closed.
  public Download open(HomeSummary home) throws IOException {
    WorkspaceVault workspace = vault.of(home.workspace());
    WorkspaceArchive archive = workspace.archive();
    try {
      HomeFiles files = new HomeFiles(archive, workspace.home(home).files());
      return new Download(
          fileName(home), FORM.mediaType(), etag(home), FORM.plan(files), nothing(), archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private static String fileName(HomeSummary home) {
    return "home-%s-%d.%s".formatted(ShortId.of(home.workspace().value()), home.number(), FORM);
  }

  private static String etag(HomeSummary home) {
    return "\"home-%s\"".formatted(home.id());
  }

  private static LeftOutEntries nothing() {
    return new LeftOutEntries(List.of(), 0);
  }

  private record HomeFiles(WorkspaceArchive archive, Snapshot files) implements ArchiveSource {
    @Override
    public Entries entries() {
      return archive.entries(files);
    }

    @Override
    public ContentTree references(ChunkRef node) throws IOException {
      return archive.references(node);
    }
  }
}
