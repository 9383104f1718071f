package dev.forkpoint.application.importing;

import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.trace.NoConversation;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.SnapshotRoot;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings the files of an archive into a workspace, as a session without a conversation. Files that
/// came in this way before, just the same, are not brought in again.
public final class ImportArchive {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final ArchiveFiles archives;
  private final ArchiveLimits limits;
  private final TraceIntake traces;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

  public ImportArchive(
      Vault vault,
      SessionCatalog catalog,
      ArchiveFiles archives,
      ArchiveLimits limits,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.archives = archives;
    this.limits = limits;
    this.traces = traces;
    this.clock = clock;
    this.newIds = newIds;
  }

  /// Imports an archive.
  ///
  /// @param place its path, as a person writes it
  /// @param title what to call the session
  /// @param workspace where to; it is made where there is none of that name
  /// @return the session; nothing where no archive is at that place
  /// @throws dev.forkpoint.application.port.ArchiveException where the archive cannot be taken
  public Optional<ImportedSession> importFrom(
      String place, String title, WorkspaceId workspace, CaseClashes clashes) throws IOException {
    if (!archives.isArchive(place)) {
      return Optional.empty();
    }
    try (UnpackedArchive archive = archives.open(place, limits, clashes)) {
      return Optional.of(importOne(archive.files(), place, title, workspace));
    }
  }

  private ImportedSession importOne(
      SourceTree source, String place, String title, WorkspaceId workspaceId) throws IOException {
    WorkspaceVault workspace = vault.of(workspaceId);
    try (CheckpointWriter writer = workspace.begin()) {
      Snapshot files = writer.files(source).snapshot();
      TakenIn none = traces.take(NoConversation.at(place), writer, workspace);
      Digest root = SnapshotRoot.encode(files).digest();
      Optional<SessionState> same = catalog.importedFrom(workspaceId, root);
      return new ImportedSession(
          same.isPresent()
              ? same.get()
              : begin(session(title, root, workspaceId), none, files, writer),
          same.isEmpty(),
          place,
          none.trace().rows(),
          none.counts(),
          none.issues(),
          none.issueCount());
    }
  }

  private Session session(String title, Digest source, WorkspaceId workspace) {
    return new Session(
        newIds.get(),
        workspace,
        NoConversation.NAME,
        title,
        Optional.empty(),
        clock.instant(),
        Optional.empty(),
        Optional.of(new Origin(source, Lineage.UNKNOWN)));
  }

  private SessionState begin(Session session, TakenIn none, Snapshot files, CheckpointWriter writer)
      throws IOException {
    long packedBytes = writer.finish();
    Instant now = session.createdAt();
    StoredCheckpoint first =
        writer.put(
            new Checkpoint(session, 1, Optional.empty(), now, none.trace(), files, packedBytes));
    catalog.ensureWorkspace(new Workspace(session.workspace(), now));
    catalog.begin(session, first.summary());
    return new SessionState(session, first.summary());
  }
}
