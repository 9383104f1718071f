package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import java.util.List;
import java.util.function.Predicate;

/// Chooses the checkpoint whose files go along with a fork.
final class FilesOfFork {
  private FilesOfFork() {}

  /// The last checkpoint whose conversation the fork has whole; the first where there is none.
  ///
  /// @param all at least one, by number
  static CheckpointSummary lastOf(
      List<CheckpointSummary> all, Predicate<CheckpointSummary> isReached) {
    return all.stream().filter(isReached).reduce((_, later) -> later).orElse(all.getFirst());
  }
}
