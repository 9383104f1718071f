package dev.forkpoint.application.download;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.archive.ArchivePlan;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;

/// Hands the files of a checkpoint out as an archive. No file is compressed for it: the archive is
/// a plan over the chunks as they are stored, so its length is known and any part of it can be had.
public final class FilesDownload {
  /// Changes whenever the same checkpoint would give other bytes than before.
  private static final int PLAN_VERSION = 1;

  private static final int SHORT_ID = 8;

  private final Vault vault;

  public FilesDownload(Vault vault) {
    this.vault = vault;
  }

  /// Plans the archive; to be closed.
  public Download open(Session session, CheckpointSummary checkpoint, ArchiveForm form)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    Snapshot files = workspace.checkpoint(checkpoint).files();
    WorkspaceArchive archive = workspace.archive();
    try {
      ArchivePlan plan = form.plan(archive.of(files));
      String etag = "\"%s%d-%s\"".formatted(form, PLAN_VERSION, checkpoint.id());
      return new Download(fileName(session, form), form.mediaType(), etag, plan, archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /// `session-<first eight characters of the id>.zip`.
  private static String fileName(Session session, ArchiveForm form) {
    String id = session.id().value();
    return "session-" + id.substring(0, Math.min(SHORT_ID, id.length())) + "." + form;
  }
}
