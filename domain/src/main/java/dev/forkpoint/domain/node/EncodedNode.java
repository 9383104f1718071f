package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
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

  /// What it says, after checking that this is what its name stands for.
  ///
  /// @throws FormatException where it is damaged
  public byte[] saying() {
    ByteReader head = new ByteReader(bytes);
    byte[] saying = head.readBytes(head.readCount());
    if (!Digest.of(saying).equals(digest)) {
      throw new FormatException("node " + digest + " says something else than its name");
    }
    return saying;
  }

  /// Where that is stored.
  ByteReader locations() {
    ByteReader head = new ByteReader(bytes);
    int start = head.readCount() + head.position();
    return new ByteReader(bytes, start, bytes.length - start);
  }
}
