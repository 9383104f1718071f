package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.List;

/// How saving a checkpoint ended.
public sealed interface SaveResult {

  /// The session stands at the new checkpoint.
  ///
  /// @param leftOut what of the directory the checkpoint does not hold
  /// @param issues what was wrong with a new trace; the first thousand
  record Saved(SessionState state, List<LeftOut> leftOut, List<TraceIssue> issues)
      implements SaveResult {}

  /// Somebody else had saved the session since the directory was laid out, so the new checkpoint
  /// became the first of a fork.
  ///
  /// @param fork the fork, standing at the new checkpoint
  record Forked(SessionState fork, List<LeftOut> leftOut, List<TraceIssue> issues)
      implements SaveResult {}

  /// There is no such session.
  record NoSuchSession(SessionId session) implements SaveResult {}

  /// There is no such directory.
  record NoSuchDirectory(String location) implements SaveResult {}

  /// The given trace is not one session that an agent wrote.
  ///
  /// @param sessions how many sessions there are at that place
  record NotOneTrace(String place, int sessions) implements SaveResult {}
}
