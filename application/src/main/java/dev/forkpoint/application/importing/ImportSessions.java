package dev.forkpoint.application.importing;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.trace.TraceFingerprint;
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
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings sessions that agents left on disk into a workspace. Each becomes a session of the vault
/// whose first checkpoint holds its trace, byte for byte, and no files yet. What a workspace has
/// already, with just the same bytes, is not brought in again.
public final class ImportSessions {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final SessionFiles sessionFiles;
  private final TraceIntake traces;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

  public ImportSessions(
      Vault vault,
      SessionCatalog catalog,
      SessionFiles sessionFiles,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.sessionFiles = sessionFiles;
    this.traces = traces;
    this.clock = clock;
    this.newIds = newIds;
  }

  /// Imports what is found at a place.
  ///
  /// @param place a session's file, or a folder
  /// @param workspace where to; it is made where there is none of that name
  /// @return the imported sessions; empty where there is none at that place
  /// @throws IOException where there is nothing at that place, it cannot be read, or the store is
  ///   in trouble; sessions that were imported before that stay
  public List<ImportedSession> importFrom(String place, WorkspaceId workspace) throws IOException {
    List<FoundSession> found = sessionFiles.find(place);
    List<ImportedSession> imported = new ArrayList<>();
    for (FoundSession session : found) {
      imported.add(importOne(session, workspace));
    }
    return imported;
  }

  private ImportedSession importOne(FoundSession found, WorkspaceId workspaceId)
      throws IOException {
    WorkspaceVault workspace = vault.of(workspaceId);
    try (CheckpointWriter writer = workspace.begin()) {
      TakenIn taken = traces.take(found, writer, workspace);
      Digest source = TraceFingerprint.of(workspace, taken.trace().files());
      Optional<SessionState> same = catalog.importedFrom(workspaceId, source);
      return new ImportedSession(
          same.isPresent() ? same.get() : begin(found, taken, source, workspaceId, writer),
          same.isEmpty(),
          found.place(),
          taken.trace().rows(),
          taken.counts(),
          taken.issues(),
          taken.issueCount());
    }
  }

  private SessionState begin(
      FoundSession found,
      TakenIn taken,
      Digest source,
      WorkspaceId workspace,
      CheckpointWriter writer)
      throws IOException {
    long packedBytes = writer.finish();
    Instant now = clock.instant();
    Session session = session(found, taken, source, workspace, now);
    StoredCheckpoint first =
        writer.put(
            new Checkpoint(
                session, 1, Optional.empty(), now, taken.trace(), Snapshot.EMPTY, packedBytes));
    catalog.ensureWorkspace(new Workspace(workspace, now));
    catalog.begin(session, first.summary());
    return new SessionState(session, first.summary());
  }

  private Session session(
      FoundSession found, TakenIn taken, Digest source, WorkspaceId workspace, Instant now) {
    return new Session(
        newIds.get(),
        workspace,
        found.format(),
        taken.reading().title().orElse(""),
        taken.reading().model(),
        now,
        Optional.empty(),
        Optional.of(new Origin(source, taken.reading().lineage())),
        taken.reading().firstPrompt());
  }

  /// A session that was imported.
  ///
  /// @param isNew whether this import made it; otherwise the same was imported before
  /// @param place where it was found
  /// @param rows number of rows of its main file
  /// @param counts what it holds
  /// @param issues what was wrong with it; the first thousand
  /// @param issueCount the number of all issues
  public record ImportedSession(
      SessionState state,
      boolean isNew,
      String place,
      long rows,
      TraceCounts counts,
      List<TraceIssue> issues,
      long issueCount) {}
}
