package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.node.EncodedNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/// The stored form of a checkpoint: what it says, by which it is named, and where that is stored.
///
/// ```
/// checkpoint = "FPCKPT02" sayingBytes:varint saying packedBytes:varint root root crc32
/// root       = nodeBytes:varint node
/// ```
///
/// The saying is that of [CheckpointSaying]. The roots are of the trace's files and of the working
/// files. The CRC-32 is of everything before it: what the name does not cover is covered by that.
public final class CheckpointFormat {
  private static final byte[] HEADER = "FPCKPT02".getBytes(StandardCharsets.US_ASCII);

  private CheckpointFormat() {}

  /// The name of a checkpoint.
  public static CheckpointId id(Checkpoint checkpoint) {
    return new CheckpointId(Digest.of(CheckpointSaying.encode(checkpoint)));
  }

  public static byte[] encode(Checkpoint checkpoint) {
    byte[] saying = CheckpointSaying.encode(checkpoint);
    ByteWriter out = new ByteWriter(8192);
    out.writeBytes(HEADER)
        .writeVarint(saying.length)
        .writeBytes(saying)
        .writeVarint(checkpoint.packedBytes());
    writeRoot(SnapshotRoot.encode(checkpoint.trace().files()).bytes(), out);
    writeRoot(SnapshotRoot.encode(checkpoint.files()).bytes(), out);
    return out.writeInt(crc32(out.toByteArray(), out.size())).toByteArray();
  }

  private static void writeRoot(byte[] node, ByteWriter out) {
    out.writeVarint(node.length).writeBytes(node);
  }

  /// Reads the checkpoint of a name.
  ///
  /// @throws FormatException where `bytes` are not that checkpoint, whole and sound
  public static Checkpoint decode(CheckpointId id, byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    byte[] saying = readSaying(in, bytes);
    if (!Digest.of(saying).equals(id.digest())) {
      throw new FormatException("it says something else than its name stands for");
    }
    return CheckpointSaying.<FormatException>decode(
        saying,
        in.readVarint(),
        (root, files, length) ->
            SnapshotRoot.decode(new EncodedNode(root, readRoot(in)), files, length));
  }

  private static byte[] readSaying(ByteReader in, byte[] bytes) {
    if (!Arrays.equals(in.readBytes(HEADER.length), HEADER)) {
      throw new FormatException("no checkpoint of format FPCKPT02");
    }
    int covered = bytes.length - Integer.BYTES;
    if (covered < HEADER.length
        || new ByteReader(bytes, covered, Integer.BYTES).readInt() != crc32(bytes, covered)) {
      throw new FormatException("its bytes have changed");
    }
    return in.readBytes(in.readCount());
  }

  private static byte[] readRoot(ByteReader in) {
    return in.readBytes(in.readCount());
  }

  private static int crc32(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }
}
