package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import java.util.Optional;

/// Finds the checkpoint that a user means.
final class Checkpoints {
  private Checkpoints() {}

  /// The checkpoint of that number, or the last.
  static CheckpointSummary numbered(
      Optional<Integer> number, SessionState state, Composition forkpoint) throws CommandFailure {
    return number.isPresent() ? numbered(number.get(), state, forkpoint) : state.head();
  }

  /// The checkpoint of that number.
  static CheckpointSummary numbered(int number, SessionState state, Composition forkpoint)
      throws CommandFailure {
    SessionId id = state.session().id();
    return forkpoint
        .catalog()
        .checkpoint(id, number)
        .orElseThrow(() -> CommandFailure.noSuchCheckpoint(id, number, state.head().number()));
  }
}
