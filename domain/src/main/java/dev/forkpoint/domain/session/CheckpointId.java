package dev.forkpoint.domain.session;

import dev.forkpoint.domain.content.Digest;

/// The name of a checkpoint: SHA-256 of its stored form.
public record CheckpointId(Digest digest) {
  @Override
  public String toString() {
    return digest.hex();
  }
}
