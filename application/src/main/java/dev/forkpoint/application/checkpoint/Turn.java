package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import dev.forkpoint.domain.trace.TraceIssue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a save has to record.
///
/// @param state the session as it was when the save began
/// @param start the checkpoint that the turn started from
/// @param from the same, whole
/// @param taken the trace, where it has gone on
/// @param packedBytes length of the packs that were added
record Turn(
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
        old.origin(),
        taken.flatMap(trace -> trace.reading().firstPrompt()).or(old::firstPrompt));
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
        Optional.empty(),
        line.firstPrompt());
  }

  Checkpoint checkpoint(Session session, int number, Instant now) {
    Optional<CheckpointId> parent = Optional.of(start.id());
    return new Checkpoint(session, number, parent, now, trace(), files, packedBytes);
  }

  /// Whether a checkpoint of the session is this turn.
  boolean isWhatIsSaidBy(Checkpoint other) {
    return other.parent().filter(start.id()::equals).isPresent()
        && isSame(files, other.files())
        && isSame(trace().files(), other.trace().files());
  }

  private static boolean isSame(Snapshot one, Snapshot other) {
    return one.entries().hasContentOf(other.entries());
  }

  private Trace trace() {
    return taken.map(TakenIn::trace).orElse(from.trace());
  }

  List<TraceIssue> issues() {
    return taken.map(TakenIn::issues).orElse(List.of());
  }
}
