package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.Trace;
import java.util.Optional;
import java.util.OptionalInt;

/// What a checkpoint says, leaving out where its content is stored. It is the same in every vault,
/// so a checkpoint keeps its name when it is carried from one to another.
///
/// ```
/// saying    = session number:varint parent? savedAt trace snapshot
/// session   = id:string workspace:string agent:string title:string model? createdAt
///             forkPoint? origin?
/// forkPoint = parent:string messages:varint checkpoint:varint beforeCompaction?
/// origin    = source:32 session? parent? messages?
/// trace     = format:string main:string snapshot bytes:varint rows:varint messages:varint
///             startedAt? endedAt?
/// snapshot  = files:varint bytes:varint root:32
/// ```
///
/// `?` is a byte 0, or a byte 1 and the value. `root` is the name of the node of the snapshot's
/// references.
public final class CheckpointSaying {
  private CheckpointSaying() {}

  /// What a checkpoint says.
  public static byte[] encode(Checkpoint checkpoint) {
    ByteWriter out = new ByteWriter(1024);
    write(checkpoint.session(), out);
    out.writeVarint(checkpoint.number());
    out.writeByte(checkpoint.parent().isPresent() ? 1 : 0);
    checkpoint.parent().ifPresent(parent -> out.writeBytes(parent.digest().toByteArray()));
    out.writeInstant(checkpoint.savedAt());
    write(checkpoint.trace(), out);
    SnapshotRoot.say(checkpoint.files(), out);
    return out.toByteArray();
  }

  private static void write(Session session, ByteWriter out) {
    out.writeString(session.id().value())
        .writeString(session.workspace().value())
        .writeString(session.agent())
        .writeString(session.title())
        .writeOptionalString(session.model())
        .writeInstant(session.createdAt());
    out.writeByte(session.forkPoint().isPresent() ? 1 : 0);
    session.forkPoint().ifPresent(forkPoint -> write(forkPoint, out));
    out.writeByte(session.origin().isPresent() ? 1 : 0);
    session.origin().ifPresent(origin -> write(origin, out));
  }

  private static void write(ForkPoint forkPoint, ByteWriter out) {
    out.writeString(forkPoint.parent().value())
        .writeVarint(forkPoint.messages())
        .writeVarint(forkPoint.checkpoint());
    write(forkPoint.beforeCompaction(), out);
  }

  private static void write(Origin origin, ByteWriter out) {
    Lineage lineage = origin.lineage();
    out.writeBytes(origin.source().toByteArray())
        .writeOptionalString(lineage.session())
        .writeOptionalString(lineage.parent());
    write(lineage.messages(), out);
  }

  private static void write(OptionalInt number, ByteWriter out) {
    out.writeByte(number.isPresent() ? 1 : 0);
    number.ifPresent(out::writeVarint);
  }

  private static void write(Trace trace, ByteWriter out) {
    out.writeString(trace.format()).writeString(trace.main().value());
    SnapshotRoot.say(trace.files(), out);
    out.writeVarint(trace.bytes())
        .writeVarint(trace.rows())
        .writeVarint(trace.messages())
        .writeOptionalInstant(trace.startedAt())
        .writeOptionalInstant(trace.endedAt());
  }

  /// Finds the snapshots that a saying names. It is asked for the trace's files first.
  @FunctionalInterface
  public interface Roots<X extends Exception> {

    /// The snapshot with a root of this name.
    ///
    /// @param files number of its files
    /// @param bytes their length together
    Snapshot at(Digest root, long files, long bytes) throws X;
  }

  /// Reads what a checkpoint says.
  ///
  /// @throws FormatException where it says nothing that a checkpoint can say
  public static <X extends Exception> Checkpoint decode(
      byte[] saying, long packedBytes, Roots<X> roots) throws X {
    ByteReader in = new ByteReader(saying);
    try {
      Checkpoint checkpoint =
          new Checkpoint(
              readSession(in),
              in.readCount(),
              readParent(in),
              in.readInstant(),
              readTrace(in, roots),
              readSnapshot(in, roots),
              packedBytes);
      in.requireEnd();
      return checkpoint;
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
        readForkPoint(in),
        readOrigin(in));
  }

  private static Optional<ForkPoint> readForkPoint(ByteReader in) {
    return in.readByte() == 0
        ? Optional.empty()
        : Optional.of(
            new ForkPoint(
                new SessionId(in.readString()), in.readCount(), in.readCount(), readNumber(in)));
  }

  private static Optional<Origin> readOrigin(ByteReader in) {
    return in.readByte() == 0
        ? Optional.empty()
        : Optional.of(new Origin(Digest.readFrom(in), readLineage(in)));
  }

  private static Lineage readLineage(ByteReader in) {
    return new Lineage(in.readOptionalString(), in.readOptionalString(), readNumber(in));
  }

  private static OptionalInt readNumber(ByteReader in) {
    return in.readByte() == 0 ? OptionalInt.empty() : OptionalInt.of(in.readCount());
  }

  private static Optional<CheckpointId> readParent(ByteReader in) {
    return in.readByte() == 0
        ? Optional.empty()
        : Optional.of(new CheckpointId(Digest.readFrom(in)));
  }

  private static <X extends Exception> Trace readTrace(ByteReader in, Roots<X> roots) throws X {
    return new Trace(
        in.readString(),
        new EntryPath(in.readString()),
        readSnapshot(in, roots),
        in.readVarint(),
        in.readVarint(),
        in.readCount(),
        in.readOptionalInstant(),
        in.readOptionalInstant());
  }

  private static <X extends Exception> Snapshot readSnapshot(ByteReader in, Roots<X> roots)
      throws X {
    long files = in.readVarint();
    long bytes = in.readVarint();
    return roots.at(Digest.readFrom(in), files, bytes);
  }
}
