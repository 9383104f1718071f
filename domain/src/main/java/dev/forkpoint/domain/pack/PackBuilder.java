package dev.forkpoint.domain.pack;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// A pack in the making, in memory. Not for several threads.
public final class PackBuilder {
  private final PackName name = PackName.open();
  private final List<PackedChunk> chunks = new ArrayList<>();
  private byte[] bytes = new byte[64 << 10];
  private int size;

  public PackBuilder() {
    append(PackFormat.header(), PackFormat.HEADER_BYTES);
  }

  /// The name that the pack will have.
  public PackName name() {
    return name;
  }

  public List<PackedChunk> chunks() {
    return List.copyOf(chunks);
  }

  public boolean isEmpty() {
    return chunks.isEmpty();
  }

  /// Whether it has grown to the size at which it is sealed.
  public boolean isFull() {
    return size >= PackFormat.TARGET_BYTES || chunks.size() >= PackFormat.MOST_CHUNKS;
  }

  /// Adds a chunk and answers where it is.
  ///
  /// @param stored the stored form, in the first `storedBytes` bytes
  public ChunkRef add(
      ChunkKind kind, Digest digest, int length, int crc32, byte[] stored, int storedBytes) {
    CRC32 storedCrc = new CRC32();
    storedCrc.update(stored, 0, storedBytes);
    ChunkRef ref =
        new ChunkRef(digest, length, crc32, name, size, storedBytes, (int) storedCrc.getValue());
    append(stored, storedBytes);
    chunks.add(new PackedChunk(kind, ref));
    return ref;
  }

  /// Ends the pack with its index and names it.
  ///
  /// @return the whole pack
  public ByteBuffer seal() {
    byte[] index = PackIndex.encode(chunks);
    append(index, index.length);
    MessageDigest sha256 = Digest.sha256();
    sha256.update(bytes, 0, size);
    name.seal(Digest.finish(sha256));
    return ByteBuffer.wrap(bytes, 0, size).asReadOnlyBuffer();
  }

  private void append(byte[] source, int length) {
    if (bytes.length - size < length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
  }
}
