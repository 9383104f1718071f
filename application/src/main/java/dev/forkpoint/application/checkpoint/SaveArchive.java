package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.ArchiveFiles;
import dev.forkpoint.application.port.ArchiveFiles.UnpackedArchive;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveLimits;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Saves what an archive holds as the next checkpoint of a session.
///
/// All of the archive is read and found to be in order before the store gets any of it, so one that
/// is refused leaves nothing behind. The head moves as it does for a directory.
public final class SaveArchive {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final ArchiveFiles archives;
  private final ArchiveLimits limits;
  private final SessionFiles sessionFiles;
  private final TraceIntake traces;
  private final TurnRecorder recorder;

  public SaveArchive(
      Vault vault,
      SessionCatalog catalog,
      ArchiveFiles archives,
      ArchiveLimits limits,
      SessionFiles sessionFiles,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.archives = archives;
    this.limits = limits;
    this.sessionFiles = sessionFiles;
    this.traces = traces;
    this.recorder = new TurnRecorder(catalog, clock, newIds);
  }

  /// Saves a checkpoint.
  ///
  /// @param place the archive, as a person writes its path
  /// @throws dev.forkpoint.application.port.ArchiveException where the archive cannot be taken
  public SaveArchiveResult save(ArchivedTurn wanted, String place) throws IOException {
    SessionId id = wanted.session();
    Optional<SessionState> state = catalog.session(id);
    if (state.isEmpty()) {
      return new SaveArchiveResult.NoSuchSession(id);
    }
    CheckpointSummary head = state.get().head();
    if (wanted.head().filter(expected -> !expected.equals(head.id())).isPresent()) {
      return new SaveArchiveResult.StandsElsewhere(head);
    }
    int number = wanted.from().orElse(head.number());
    Optional<CheckpointSummary> start = catalog.checkpoint(id, number);
    if (start.isEmpty()) {
      return new SaveArchiveResult.NoSuchCheckpoint(id, number, head.number());
    }
    try (UnpackedArchive archive = archives.open(place, limits, wanted.caseClashes())) {
      return wanted.trace().isPresent()
          ? saveWithTrace(wanted, wanted.trace().get(), state.get(), start.get(), archive)
          : save(wanted, state.get(), start.get(), archive.files(), Optional.empty());
    }
  }

  private SaveArchiveResult saveWithTrace(
      ArchivedTurn wanted,
      EntryPath member,
      SessionState state,
      CheckpointSummary start,
      UnpackedArchive archive)
      throws IOException {
    Optional<String> laid = archive.lay(member);
    List<FoundSession> found = laid.isPresent() ? sessionFiles.find(laid.get()) : List.of();
    return found.size() == 1
        ? save(wanted, state, start, archive.without(member), Optional.of(found.getFirst()))
        : new SaveArchiveResult.NotOneTrace(member, found.size());
  }

  private SaveArchiveResult save(
      ArchivedTurn wanted,
      SessionState state,
      CheckpointSummary start,
      SourceTree source,
      Optional<FoundSession> found)
      throws IOException {
    WorkspaceVault workspace = vault.of(state.session().workspace());
    try (CheckpointWriter writer = workspace.begin()) {
      SavedTree files = writer.files(source);
      Optional<TakenIn> trace =
          found.isPresent()
              ? Optional.of(traces.take(found.get(), writer, workspace))
              : Optional.empty();
      long packedBytes = writer.finish();
      Turn turn =
          new Turn(state, start, workspace.checkpoint(start), trace, files.snapshot(), packedBytes);
      return record(wanted, turn, writer);
    }
  }

  private SaveArchiveResult record(ArchivedTurn wanted, Turn turn, CheckpointWriter writer)
      throws StoreException {
    Optional<SessionState> moved = recorder.advance(turn, writer);
    if (moved.isPresent()) {
      return new SaveArchiveResult.Saved(moved.get(), turn.issues());
    }
    return wanted.head().isPresent() && turn.start().equals(turn.state().head())
        ? standsElsewhere(turn)
        : new SaveArchiveResult.Forked(recorder.fork(turn, writer), turn.issues());
  }

  /// Somebody has moved it while the archive was read.
  private SaveArchiveResult standsElsewhere(Turn turn) {
    SessionId id = turn.state().session().id();
    return catalog
        .session(id)
        .<SaveArchiveResult>map(now -> new SaveArchiveResult.StandsElsewhere(now.head()))
        .orElse(new SaveArchiveResult.NoSuchSession(id));
  }
}
