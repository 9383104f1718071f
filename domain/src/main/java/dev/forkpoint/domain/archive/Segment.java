package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ChunkRef;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/// A stretch of an archive, never empty.
public sealed interface Segment {

  /// Length in bytes.
  long bytes();

  /// Bytes that the plan itself holds.
  ///
  /// @param content a read-only view, a fresh one at every call
  record Literal(ByteBuffer content) implements Segment, Part {
    public Literal {
      content = content.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer content() {
      return content.duplicate();
    }

    @Override
    public long bytes() {
      return content.remaining();
    }

    /// All of an array, which the caller gives up.
    static Literal of(byte[] bytes) {
      return new Literal(ByteBuffer.wrap(bytes));
    }

    /// CRC-32 of the bytes.
    int crc32() {
      CRC32 crc = new CRC32();
      crc.update(content());
      return (int) crc.getValue();
    }

    /// What follows the first `skipped` bytes.
    Literal after(int skipped) {
      return new Literal(content.slice(skipped, content.remaining() - skipped));
    }
  }

  /// The stored form of a data chunk.
  ///
  /// @param skipped how many of its first bytes are left out
  record Stored(ChunkRef chunk, int skipped) implements Segment {
    @Override
    public long bytes() {
      return (long) chunk.storedBytes() - skipped;
    }
  }
}
