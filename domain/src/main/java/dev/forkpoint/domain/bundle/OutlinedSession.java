package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.session.Session;
import java.util.List;

/// A session of a bundle, as people are told of it.
///
/// @param folder where its conversation and files lie in the bundle
/// @param checkpoints by number, at least one
public record OutlinedSession(
    Session session, String folder, List<OutlinedCheckpoint> checkpoints) {
  public OutlinedSession {
    checkpoints = List.copyOf(checkpoints);
  }

  /// The checkpoint whose conversation and files lie in the folder.
  public OutlinedCheckpoint head() {
    return checkpoints.getLast();
  }
}
