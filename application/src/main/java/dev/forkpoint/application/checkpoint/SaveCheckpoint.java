package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.Baseline;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.port.WorkingDirectory.StampRecorder;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.application.vault.SavedTree;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.time.Instant;
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
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

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
    this.clock = clock;
    this.newIds = newIds;
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
      Recorded recorded = record(turn, writer);
      SessionState now = recorded.state();
      stamps.commit(new Baseline(now.session().id(), now.head().number(), true));
      return recorded.asResult(files.leftOut(), turn.issues());
    }
  }

  /// The checkpoint that the directory was laid out from, or last saved as; a directory that is new
  /// to the session continues from where the session stands.
  private CheckpointSummary start(SessionState state, WorkingDirectory directory)
      throws IOException {
    return directory
        .baseline()
        .filter(baseline -> baseline.session().equals(state.session().id()))
        .flatMap(baseline -> catalog.checkpoint(baseline.session(), baseline.number()))
        .orElse(state.head());
  }

  private Recorded record(Turn turn, CheckpointWriter writer) throws StoreException {
    SessionId id = turn.state().session().id();
    int expected = turn.start().number();
    if (catalog.session(id).filter(now -> now.head().number() == expected).isEmpty()) {
      return fork(turn, writer);
    }
    Session session = turn.session();
    StoredCheckpoint next = writer.put(turn.checkpoint(session, expected + 1, clock.instant()));
    return switch (catalog.advance(session, next.summary(), expected)) {
      case HeadResult.Moved _ -> new Recorded(new SessionState(session, next.summary()), false);
      case HeadResult.Lost _ -> fork(turn, writer);
    };
  }

  private Recorded fork(Turn turn, CheckpointWriter writer) throws StoreException {
    Instant now = clock.instant();
    Session session = turn.fork(newIds.get(), now);
    StoredCheckpoint first = writer.put(turn.checkpoint(session, 1, now));
    catalog.begin(session, first.summary());
    return new Recorded(new SessionState(session, first.summary()), true);
  }

  private record Recorded(SessionState state, boolean forked) {
    SaveResult asResult(List<LeftOut> leftOut, List<TraceIssue> issues) {
      return forked
          ? new SaveResult.Forked(state, leftOut, issues)
          : new SaveResult.Saved(state, leftOut, issues);
    }
  }

  /// What a save has to record.
  ///
  /// @param state the session as it was when the save began
  /// @param start the checkpoint that the directory started from
  /// @param from the same, whole
  private record Turn(
      SessionState state,
      CheckpointSummary start,
      Checkpoint from,
      Optional<TakenIn> taken,
      Snapshot files,
      long packedBytes) {

    Session session() {
      Session old = state.session();
      return new Session(
          old.id(),
          old.workspace(),
          taken.map(trace -> trace.trace().format()).orElse(old.agent()),
          old.title().isEmpty()
              ? taken.flatMap(trace -> trace.reading().title()).orElse("")
              : old.title(),
          taken.flatMap(trace -> trace.reading().model()).or(old::model),
          old.createdAt(),
          old.forkPoint(),
          old.origin());
    }

    Session fork(SessionId id, Instant now) {
      Session line = session();
      ForkPoint forkPoint = new ForkPoint(line.id(), from.trace().messages(), start.number());
      return new Session(
          id,
          line.workspace(),
          line.agent(),
          line.title(),
          line.model(),
          now,
          Optional.of(forkPoint),
          Optional.empty());
    }

    Checkpoint checkpoint(Session session, int number, Instant now) {
      Trace trace = taken.map(TakenIn::trace).orElse(from.trace());
      Optional<CheckpointId> parent = Optional.of(start.id());
      return new Checkpoint(session, number, parent, now, trace, files, packedBytes);
    }

    List<TraceIssue> issues() {
      return taken.map(TakenIn::issues).orElse(List.of());
    }
  }
}
