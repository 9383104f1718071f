package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The stored form of a checkpoint.
///
/// ```
/// checkpoint = "FPCKPT01" session number:varint parent? savedAt trace files packedBytes:varint
/// session    = id:string workspace:string agent:string title:string model? createdAt forkPoint?
/// forkPoint  = parent:string messages:varint checkpoint:varint
/// trace      = format:string main:string snapshot bytes:varint rows:varint messages:varint
///              startedAt? endedAt?
/// snapshot   = files:varint bytes:varint digest:32 nodeBytes:varint node
/// ```
///
/// `?` is a byte 0, or a byte 1 and the value. The references of a snapshot are a node like any
/// other; it lies in no pack, so it never refers to pack 0.
public final class CheckpointFormat {
  private static final byte[] HEADER = "FPCKPT01".getBytes(StandardCharsets.US_ASCII);

  private CheckpointFormat() {}

  /// The id of the checkpoint that is stored as `bytes`.
  public static CheckpointId id(byte[] bytes) {
    return new CheckpointId(Digest.of(bytes));
  }

  public static byte[] encode(Checkpoint checkpoint) {
    ByteWriter out = new ByteWriter(8192);
    out.writeBytes(HEADER);
    write(checkpoint.session(), out);
    out.writeVarint(checkpoint.number());
    out.writeByte(checkpoint.parent().isPresent() ? 1 : 0);
    checkpoint.parent().ifPresent(parent -> out.writeBytes(parent.digest().toByteArray()));
    out.writeInstant(checkpoint.savedAt());
    write(checkpoint.trace(), out);
    write(checkpoint.files(), out);
    return out.writeVarint(checkpoint.packedBytes()).toByteArray();
  }

  private static void write(Session session, ByteWriter out) {
    out.writeString(session.id().value())
        .writeString(session.workspace().value())
        .writeString(session.agent())
        .writeString(session.title())
        .writeOptionalString(session.model())
        .writeInstant(session.createdAt())
        .writeByte(session.forkPoint().isPresent() ? 1 : 0);
    session.forkPoint().ifPresent(forkPoint -> write(forkPoint, out));
  }

  private static void write(ForkPoint forkPoint, ByteWriter out) {
    out.writeString(forkPoint.parent().value())
        .writeVarint(forkPoint.messages())
        .writeVarint(forkPoint.checkpoint());
  }

  private static void write(Trace trace, ByteWriter out) {
    out.writeString(trace.format()).writeString(trace.main().value());
    write(trace.files(), out);
    out.writeVarint(trace.bytes())
        .writeVarint(trace.rows())
        .writeVarint(trace.messages())
        .writeOptionalInstant(trace.startedAt())
        .writeOptionalInstant(trace.endedAt());
  }

  private static void write(Snapshot snapshot, ByteWriter out) {
    EncodedNode root = ReferenceNode.encode(snapshot.entries(), PackName.open());
    out.writeVarint(snapshot.files())
        .writeVarint(snapshot.bytes())
        .writeBytes(root.digest().toByteArray())
        .writeVarint(root.bytes().length)
        .writeBytes(root.bytes());
  }

  /// Reads a checkpoint.
  ///
  /// @throws FormatException where `bytes` are not a checkpoint of this version, whole and sound
  public static Checkpoint decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    if (!Arrays.equals(in.readBytes(HEADER.length), HEADER)) {
      throw new FormatException("no checkpoint of format FPCKPT01");
    }
    try {
      return new Checkpoint(
          readSession(in),
          in.readCount(),
          readParent(in),
          in.readInstant(),
          readTrace(in),
          readSnapshot(in),
          in.readVarint());
    } catch (IllegalArgumentException e) {
      throw new FormatException(e.getMessage(), e);
    }
  }

  private static Session readSession(ByteReader in) {
    return new Session(
        new SessionId(in.readString()),
        new WorkspaceId(in.readString()),
        in.readString(),
        in.readString(),
        in.readOptionalString(),
        in.readInstant(),
        readForkPoint(in));
  }

  private static Optional<ForkPoint> readForkPoint(ByteReader in) {
    if (in.readByte() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ForkPoint(new SessionId(in.readString()), in.readCount(), in.readCount()));
  }

  private static Optional<CheckpointId> readParent(ByteReader in) {
    return in.readByte() == 0
        ? Optional.empty()
        : Optional.of(new CheckpointId(Digest.readFrom(in)));
  }

  private static Trace readTrace(ByteReader in) {
    return new Trace(
        in.readString(),
        new EntryPath(in.readString()),
        readSnapshot(in),
        in.readVarint(),
        in.readVarint(),
        in.readCount(),
        in.readOptionalInstant(),
        in.readOptionalInstant());
  }

  private static Snapshot readSnapshot(ByteReader in) {
    long files = in.readVarint();
    long bytes = in.readVarint();
    Digest digest = Digest.readFrom(in);
    EncodedNode root = new EncodedNode(digest, in.readBytes(in.readCount()));
    return new Snapshot(ReferenceNode.decode(root, PackName.open()), files, bytes);
  }
}
