package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.content.Digest;

/// Where a chunk lies in a bundle.
///
/// @param name SHA-256 of its bytes, or of what it says where it is a node
/// @param offset the first byte of its stored form in the file
/// @param storedBytes length of its stored form; a node is stored as it is
/// @param bytes its own length
public record ChunkPlace(Digest name, long offset, int storedBytes, int bytes) {
  /// The offset behind its stored form.
  public long end() {
    return offset + storedBytes;
  }
}
