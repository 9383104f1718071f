package dev.forkpoint.domain.bundle;

import java.util.List;

/// A session as a bundle carries it.
///
/// @param title what it is called now; its checkpoints say what it was called then
/// @param checkpoints by number, at least one
public record BundledSession(String title, List<BundledCheckpoint> checkpoints) {
  public BundledSession {
    checkpoints = List.copyOf(checkpoints);
  }
}
