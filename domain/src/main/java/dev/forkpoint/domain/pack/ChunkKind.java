package dev.forkpoint.domain.pack;

/// What a chunk of a pack holds. The order of the constants is part of the storage format.
public enum ChunkKind {
  /// Bytes of a file.
  DATA,
  /// A node of references.
  REFERENCES,
  /// A node of snapshot entries.
  ENTRIES
}
