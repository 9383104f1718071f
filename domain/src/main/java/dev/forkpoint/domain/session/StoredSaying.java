package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/// The form of an object that is named by what it says: a header with its version, the saying, and
/// where that is stored.
///
/// ```
/// object = header sayingBytes:varint saying packedBytes:varint root* crc32
/// root   = nodeBytes:varint node
/// ```
///
/// The roots are of the snapshots that the saying names, in its order. The CRC-32 is of everything
/// before it: what the name does not cover is covered by that.
public final class StoredSaying {
  private final byte[] saying;
  private final long packedBytes;
  private final ByteReader roots;

  private StoredSaying(byte[] saying, long packedBytes, ByteReader roots) {
    this.saying = saying;
    this.packedBytes = packedBytes;
    this.roots = roots;
  }

  /// Writes an object.
  public static byte[] encode(
      String header, byte[] saying, long packedBytes, List<Snapshot> snapshots) {
    ByteWriter out = new ByteWriter(8192);
    out.writeBytes(ascii(header))
        .writeVarint(saying.length)
        .writeBytes(saying)
        .writeVarint(packedBytes);
    for (Snapshot snapshot : snapshots) {
      byte[] node = SnapshotRoot.encode(snapshot).bytes();
      out.writeVarint(node.length).writeBytes(node);
    }
    return out.writeInt(crc32(out.toByteArray(), out.size())).toByteArray();
  }

  /// Reads the object of a name.
  ///
  /// @throws FormatException where `bytes` are not that object, whole and sound
  public static StoredSaying decode(String header, Digest name, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    byte[] saying = readSaying(header, in, bytes);
    if (!Digest.of(saying).equals(name)) {
      throw new FormatException("it says something else than its name stands for");
    }
    return new StoredSaying(saying, in.readVarint(), in);
  }

  private static byte[] readSaying(String header, ByteReader in, byte[] bytes) {
    if (!Arrays.equals(in.readBytes(header.length()), ascii(header))) {
      throw new FormatException("not of format " + header);
    }
    int covered = bytes.length - Integer.BYTES;
    if (covered < header.length()
        || new ByteReader(bytes, covered, Integer.BYTES).readInt() != crc32(bytes, covered)) {
      throw new FormatException("its bytes have changed");
    }
    return in.readBytes(in.readCount());
  }

  /// What it says.
  public byte[] saying() {
    return saying.clone();
  }

  /// How many bytes of packs were put for it.
  public long packedBytes() {
    return packedBytes;
  }

  /// Reads the next snapshot that the saying names.
  ///
  /// @param in the saying, where it names one
  public Snapshot nextSnapshot(ByteReader in) {
    long files = in.readVarint();
    long bytes = in.readVarint();
    return nextSnapshot(Digest.readFrom(in), files, bytes);
  }

  Snapshot nextSnapshot(Digest root, long files, long bytes) {
    EncodedNode node = new EncodedNode(root, roots.readBytes(roots.readCount()));
    return SnapshotRoot.decode(node, files, bytes);
  }

  private static byte[] ascii(String header) {
    return header.getBytes(StandardCharsets.US_ASCII);
  }

  private static int crc32(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
