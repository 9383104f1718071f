package dev.forkpoint.domain.node;

import dev.forkpoint.domain.content.Digest;

/// The stored bytes of a node, before compression, with its name.
public final class EncodedNode {
  private final Digest digest;
  private final byte[] bytes;

  /// @param digest its name: SHA-256 of what it says, leaving out where that is stored
  /// @param bytes the whole node, which the caller gives up
  public EncodedNode(Digest digest, byte[] bytes) {
    this.digest = digest;
    this.bytes = bytes;
  }

  public Digest digest() {
    return digest;
  }

  /// The whole node; not to be changed.
  public byte[] bytes() {
    return bytes;
  }
}
