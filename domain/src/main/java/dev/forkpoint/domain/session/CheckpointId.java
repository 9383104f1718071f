package dev.forkpoint.domain.session;

import dev.forkpoint.domain.content.Digest;

/// The name of a checkpoint: SHA-256 of what it says, leaving out where its content is stored.
public record CheckpointId(Digest digest) {
  @Override
  public String toString() {
    return digest.hex();
  }
}
