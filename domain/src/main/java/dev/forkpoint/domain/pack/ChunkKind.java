package dev.forkpoint.domain.pack;

import dev.forkpoint.domain.codec.FormatException;

/// What a chunk of a pack holds.
public enum ChunkKind {
  /// Bytes of a file.
  DATA(0),
  /// A node of references.
  REFERENCES(1),
  /// A node of snapshot entries.
  ENTRIES(2);

  private final int code;

  ChunkKind(int code) {
    this.code = code;
  }

  /// The byte that stands for it in a pack's index.
  int code() {
    return code;
  }

  static ChunkKind of(int code) {
    for (ChunkKind kind : values()) {
      if (kind.code == code) {
        return kind;
      }
    }
    throw new FormatException("an unknown kind of chunk: " + code);
  }
}
