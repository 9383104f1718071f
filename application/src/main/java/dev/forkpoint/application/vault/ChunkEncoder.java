package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.DeflateEncoder;
import java.util.zip.CRC32;

/// Makes the stored form of chunks, and their checksums. For one thread.
final class ChunkEncoder {
  private final DeflateEncoder deflate = new DeflateEncoder();
  private final CRC32 crc32 = new CRC32();
  private byte[] stored = new byte[0];

  /// Encodes the chunk; the result is in [#stored] until the next call.
  ///
  /// @return the length of the stored form
  int encode(byte[] chunk) {
    int most = DeflateEncoder.maxEncodedLength(chunk.length);
    if (stored.length < most) {
      stored = new byte[most];
    }
    return deflate.encode(chunk, 0, chunk.length, stored);
  }

  byte[] stored() {
    return stored;
  }

  int crc32(byte[] chunk) {
    crc32.reset();
    crc32.update(chunk, 0, chunk.length);
    return (int) crc32.getValue();
  }
}
