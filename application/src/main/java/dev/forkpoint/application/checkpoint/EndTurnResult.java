package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.HomeResult;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.List;

/// How ending a turn ended.
public sealed interface EndTurnResult {

  /// Everything is saved, and the turn's directory is gone.
  record Ended(SavedTurn saved, HomeResult home) implements EndTurnResult {}

  /// The conversation is saved, and the files are those from which the turn began. The turn's
  /// directory is still there.
  ///
  /// @param why the files could not be saved
  record FilesNotSaved(SavedTurn saved, HomeResult home, IOException why)
      implements EndTurnResult {}

  /// The session has been removed meanwhile. The turn's directory is still there.
  record NoSuchSession(SessionId session) implements EndTurnResult {}

  /// The checkpoint in which a turn ended.
  ///
  /// @param state the session that stands at it
  /// @param forked whether that is a new session, since somebody else had saved the old one
  ///   meanwhile
  /// @param leftOut what of the directory the checkpoint does not hold
  /// @param issues what was wrong with the trace; the first thousand
  record SavedTurn(
      SessionState state, boolean forked, List<LeftOut> leftOut, List<TraceIssue> issues) {}
}
