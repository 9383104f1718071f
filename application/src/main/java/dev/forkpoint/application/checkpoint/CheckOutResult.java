package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.session.SessionId;
import java.util.List;

/// How a checkout ended.
public sealed interface CheckOutResult {

  /// What can come of making a directory hold the files of a checkpoint.
  sealed interface OfFiles extends CheckOutResult {}

  /// The directory holds the checkpoint's files.
  ///
  /// @param writtenFiles how many files had to be written
  /// @param writtenBytes their length together
  record CheckedOut(
      CheckpointSummary checkpoint, String location, long writtenFiles, long writtenBytes)
      implements OfFiles {}

  /// There is no such session.
  record NoSuchSession(SessionId session) implements CheckOutResult {}

  /// The session has no checkpoint of that number.
  ///
  /// @param last the number of its last one
  record NoSuchCheckpoint(SessionId session, int number, int last) implements CheckOutResult {}

  /// The directory holds files that are in no checkpoint; it was left as it was.
  ///
  /// @param changed the first few of them, as paths
  record WouldLose(String location, List<String> changed) implements OfFiles {}
}
