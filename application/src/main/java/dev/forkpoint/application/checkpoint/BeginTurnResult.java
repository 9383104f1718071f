package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.util.List;
import java.util.Optional;

/// How beginning a turn ended.
public sealed interface BeginTurnResult {

  /// Everything is laid out.
  ///
  /// @param place where the home and the files are
  /// @param trace where the trace's main file is, or is to be where nobody has talked yet
  /// @param agentsId what the agent resumes the session by, where somebody has talked
  record Begun(
      Session session,
      CheckpointSummary checkpoint,
      TurnRecord turn,
      TurnPlace place,
      String trace,
      Optional<String> agentsId)
      implements BeginTurnResult {}

  /// An earlier turn of the session was never saved, and is still there.
  record LeftBehind(TurnRecord turn, String location) implements BeginTurnResult {}

  /// There is no such session.
  record NoSuchSession(SessionId session) implements BeginTurnResult {}

  /// The session has no checkpoint of that number.
  ///
  /// @param last the number of its last one
  record NoSuchCheckpoint(SessionId session, int number, int last) implements BeginTurnResult {}

  /// The directory to work in holds files that are in no checkpoint; it was left as it was.
  ///
  /// @param changed the first few of them, as paths
  record WouldLose(String location, List<String> changed) implements BeginTurnResult {}

  /// The agent would not find its session again from this working directory.
  record PathTooLong(String files) implements BeginTurnResult {}
}
