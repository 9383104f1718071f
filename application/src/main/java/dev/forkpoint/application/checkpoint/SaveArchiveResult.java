package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.List;

/// How saving an archive as a checkpoint ended.
public sealed interface SaveArchiveResult {

  /// The session stands at the new checkpoint.
  ///
  /// @param issues what was wrong with a new trace; the first thousand
  record Saved(SessionState state, List<TraceIssue> issues) implements SaveArchiveResult {}

  /// The session had moved on from the checkpoint that the turn began from, so the new checkpoint
  /// became the first of a fork.
  ///
  /// @param fork the fork, standing at the new checkpoint
  record Forked(SessionState fork, List<TraceIssue> issues) implements SaveArchiveResult {}

  /// The session does not stand where it was to stand; nothing was recorded.
  ///
  /// @param head where it stands
  record StandsElsewhere(CheckpointSummary head) implements SaveArchiveResult {}

  /// There is no such session.
  record NoSuchSession(SessionId session) implements SaveArchiveResult {}

  /// The session has no checkpoint of that number.
  ///
  /// @param last the number of its last one
  record NoSuchCheckpoint(SessionId session, int number, int last) implements SaveArchiveResult {}

  /// The member that is to be the trace is not one session that an agent wrote.
  ///
  /// @param sessions how many sessions it holds; 0 also where there is no such file
  record NotOneTrace(EntryPath member, int sessions) implements SaveArchiveResult {}
}
