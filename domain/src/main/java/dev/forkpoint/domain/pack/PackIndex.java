package dev.forkpoint.domain.pack;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// The index at the end of a pack: its chunks in the order in which they lie, and a trailer of
/// fixed length by which a reader finds the index from the end.
///
/// ```
/// pack    = HEADER chunk* index trailer
/// index   = (kind:byte digest:32 bytes:varint crc32:int storedBytes:varint storedCrc32:int)*
/// trailer = chunks:int indexBytes:int crc32-of-index:int HEADER
/// ```
public final class PackIndex {
  /// The length of the trailer in bytes.
  public static final int TRAILER_BYTES = 3 * Integer.BYTES + PackFormat.HEADER_BYTES;

  private PackIndex() {}

  static byte[] encode(List<PackedChunk> chunks) {
    ByteWriter index = new ByteWriter(chunks.size() * 48);
    chunks.forEach(chunk -> encode(chunk, index));
    byte[] bytes = index.toByteArray();
    return new ByteWriter(bytes.length + TRAILER_BYTES)
        .writeBytes(bytes)
        .writeInt(chunks.size())
        .writeInt(bytes.length)
        .writeInt(crc32(bytes))
        .writeBytes(PackFormat.header())
        .toByteArray();
  }

  private static void encode(PackedChunk chunk, ByteWriter index) {
    ChunkRef ref = chunk.ref();
    index
        .writeByte(chunk.kind().code())
        .writeBytes(ref.digest().toByteArray())
        .writeVarint(ref.bytes())
        .writeInt(ref.crc32())
        .writeVarint(ref.storedBytes())
        .writeInt(ref.storedCrc32());
  }

  /// The number of bytes of index and trailer together, told by the trailer.
  ///
  /// @param tail the end of the pack, at least [#TRAILER_BYTES] long
  /// @throws FormatException where that is not the end of a pack
  public static int tailBytes(byte[] tail) {
    ByteReader trailer = trailer(tail);
    trailer.readInt();
    int indexBytes = trailer.readInt();
    if (indexBytes < 0 || indexBytes > Integer.MAX_VALUE - TRAILER_BYTES) {
      throw new FormatException("a pack's trailer tells of an index of " + indexBytes + " bytes");
    }
    return indexBytes + TRAILER_BYTES;
  }

  /// Reads an index.
  ///
  /// @param pack the name of the pack
  /// @param tail the end of the pack, at least [#tailBytes] long
  /// @throws FormatException where it is damaged
  public static List<PackedChunk> decode(PackName pack, byte[] tail) {
    int tailBytes = tailBytes(tail);
    if (tail.length < tailBytes) {
      throw new FormatException("a pack of " + tail.length + " bytes is shorter than its index");
    }
    int start = tail.length - tailBytes;
    int indexBytes = tailBytes - TRAILER_BYTES;
    ByteReader trailer = trailer(tail);
    int count = trailer.readInt();
    trailer.readInt();
    if (trailer.readInt() != crc32(tail, start, indexBytes)) {
      throw new FormatException("a pack's index does not match its checksum");
    }
    return decode(pack, count, new ByteReader(tail, start, indexBytes));
  }

  private static List<PackedChunk> decode(PackName pack, int count, ByteReader index) {
    List<PackedChunk> chunks = new ArrayList<>();
    int offset = PackFormat.HEADER_BYTES;
    for (int i = 0; i < count; i++) {
      ChunkKind kind = ChunkKind.of(index.readByte());
      ChunkRef ref = readRef(index, pack, offset);
      chunks.add(new PackedChunk(kind, ref));
      offset += ref.storedBytes();
    }
    return chunks;
  }

  private static ChunkRef readRef(ByteReader index, PackName pack, int offset) {
    return new ChunkRef(
        Digest.readFrom(index),
        index.readCount(),
        index.readInt(),
        pack,
        offset,
        index.readCount(),
        index.readInt());
  }

  private static ByteReader trailer(byte[] tail) {
    int start = tail.length - TRAILER_BYTES;
    if (start < 0) {
      throw new FormatException("a pack of " + tail.length + " bytes is shorter than its trailer");
    }
    PackFormat.requireHeader(tail, tail.length - PackFormat.HEADER_BYTES);
    return new ByteReader(tail, start, TRAILER_BYTES);
  }

  private static int crc32(byte[] bytes) {
    return crc32(bytes, 0, bytes.length);
  }

  private static int crc32(byte[] bytes, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
