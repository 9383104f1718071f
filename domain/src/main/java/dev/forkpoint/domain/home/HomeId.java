package dev.forkpoint.domain.home;

import dev.forkpoint.domain.content.Digest;

/// The name of a state of a home: SHA-256 of what it says, leaving out where its content is stored.
public record HomeId(Digest digest) {
  @Override
  public String toString() {
    return digest.hex();
  }
}
