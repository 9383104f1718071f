package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import java.util.List;

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
  private static final String HEADER = "FPCKPT02";

  private CheckpointFormat() {}

  /// The name of a checkpoint.
  public static CheckpointId id(Checkpoint checkpoint) {
    return new CheckpointId(Digest.of(CheckpointSaying.encode(checkpoint)));
  }

  public static byte[] encode(Checkpoint checkpoint) {
    return StoredSaying.encode(
        HEADER,
        CheckpointSaying.encode(checkpoint),
        checkpoint.packedBytes(),
        List.of(checkpoint.trace().files(), checkpoint.files()));
  }

  /// Reads the checkpoint of a name.
  ///
  /// @throws FormatException where `bytes` are not that checkpoint, whole and sound
  public static Checkpoint decode(CheckpointId id, byte[] bytes) {
    StoredSaying stored = StoredSaying.decode(HEADER, id.digest(), bytes);
    return CheckpointSaying.<FormatException>decode(
        stored.saying(), stored.packedBytes(), stored::nextSnapshot);
  }
}
