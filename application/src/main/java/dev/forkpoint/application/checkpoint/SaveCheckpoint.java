package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Saves a directory, and the trace where a new one is given, as the next checkpoint of a session.
///
/// Packs are written first, then the checkpoint, then the catalog; a save that dies on the way
/// leaves the session where it was. The head moves only from the checkpoint that the directory was
/// laid out from; where somebody moved it first, the new checkpoint becomes a fork.
public final class SaveCheckpoint {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final WorkingDirectories directories;
  private final SessionFiles sessionFiles;
  private final TraceIntake traces;
  private final TurnRecorder recorder;

  public SaveCheckpoint(
      Vault vault,
      SessionCatalog catalog,
      WorkingDirectories directories,
      SessionFiles sessionFiles,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.directories = directories;
    this.sessionFiles = sessionFiles;
    this.traces = traces;
    this.recorder = new TurnRecorder(catalog, clock, newIds);
  }

  /// Saves a checkpoint.
  ///
  /// @param location the directory
  /// @param tracePlace the agent's session file, where the conversation has gone on; otherwise the
  ///   trace stays as it was
  public SaveResult save(
      SessionId id, String location, Optional<String> tracePlace, Progress progress)
      throws IOException {
    Optional<SessionState> state = catalog.session(id);
    WorkingDirectory directory = directories.at(location);
    if (state.isEmpty()) {
      return new SaveResult.NoSuchSession(id);
    }
    if (directory.state() == WorkingDirectory.State.ABSENT) {
      return new SaveResult.NoSuchDirectory(directory.location());
    }
    List<FoundSession> found =
        tracePlace.isPresent() ? sessionFiles.find(tracePlace.get()) : List.of();
    if (tracePlace.isPresent() && found.size() != 1) {
      return new SaveResult.NotOneTrace(tracePlace.get(), found.size());
    }
    return save(state.get(), directory, found.stream().findFirst(), progress);
  }

  private SaveResult save(
      SessionState state,
      WorkingDirectory directory,
      Optional<FoundSession> found,
      Progress progress)
      throws IOException {
    WorkspaceVault workspace = vault.of(state.session().workspace());
    CheckpointSummary start = start(state, directory);
    Checkpoint from = workspace.checkpoint(start);
    Optional<Snapshot> known = DirectoryHistory.files(directory, workspace, catalog);
    try (CheckpointWriter writer = workspace.begin();
        StampRecorder stamps = directory.record()) {
      SavedTree files = writer.files(directory, known, stamps::add, progress);
      Optional<TakenIn> trace =
          found.isPresent()
              ? Optional.of(traces.take(found.get(), writer, workspace))
              : Optional.empty();
      long packedBytes = writer.finish();
      Turn turn = new Turn(state, start, from, trace, files.snapshot(), packedBytes);
      Optional<SessionState> moved = recorder.advance(turn, writer);
      SessionState now = moved.isPresent() ? moved.get() : recorder.fork(turn, writer);
      stamps.commit(new Baseline.OfSession(now.session().id(), now.head().number(), true));
      return moved.isPresent()
          ? new SaveResult.Saved(now, files.leftOut(), turn.issues())
          : new SaveResult.Forked(now, files.leftOut(), turn.issues());
    }
  }

  /// The checkpoint that the directory was laid out from, or last saved as; a directory that is new
  /// to the session continues from where the session stands.
  private CheckpointSummary start(SessionState state, WorkingDirectory directory)
      throws IOException {
    return directory
        .baseline()
        .flatMap(baseline -> checkpoint(state.session().id(), baseline))
        .orElse(state.head());
  }

  private Optional<CheckpointSummary> checkpoint(SessionId id, Baseline baseline) {
    return switch (baseline) {
      case Baseline.OfSession(SessionId session, int number, _) when session.equals(id) ->
          catalog.checkpoint(session, number);
      case Baseline.OfSession _, Baseline.OfHome _ -> Optional.empty();
    };
  }
}
