package dev.forkpoint.domain.content;

/// One reference of a [ContentTree]: a chunk, and the stretch of content that is below it.
///
/// @param chunk a data chunk at level 0, a node above it
/// @param bytes length of the content below
/// @param storedBytes length of the stored forms of the data chunks below
/// @param crc32 CRC-32 of the content below
public record SpanRef(ChunkRef chunk, long bytes, long storedBytes, int crc32) {

  /// A data chunk, whose stretch is itself.
  public static SpanRef ofData(ChunkRef chunk) {
    return new SpanRef(chunk, chunk.bytes(), chunk.storedBytes(), chunk.crc32());
  }
}
