package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a bundle carries.
///
/// ```
/// contents   = "FPBNDL01" workspace:string createdAt count:varint session*
/// session    = title:string count:varint checkpoint*
/// checkpoint = saying traceRoot filesRoot       each bytes:varint and so many bytes
/// ```
///
/// @param workspace the workspace that all sessions are of
/// @param sessions a session comes behind the one that it was forked from
public record BundleContents(Workspace workspace, List<BundledSession> sessions) {
  private static final byte[] HEADER = "FPBNDL01".getBytes(StandardCharsets.US_ASCII);

  public BundleContents {
    sessions = List.copyOf(sessions);
  }

  /// Encodes them.
  public byte[] encode() {
    ByteWriter out = new ByteWriter(8192);
    out.writeBytes(HEADER)
        .writeString(workspace.id().value())
        .writeInstant(workspace.createdAt())
        .writeVarint(sessions.size());
    sessions.forEach(session -> write(session, out));
    return out.toByteArray();
  }

  private static void write(BundledSession session, ByteWriter out) {
    out.writeString(session.title()).writeVarint(session.checkpoints().size());
    for (BundledCheckpoint checkpoint : session.checkpoints()) {
      write(checkpoint.saying(), out);
      write(checkpoint.traceRoot(), out);
      write(checkpoint.filesRoot(), out);
    }
  }

  private static void write(byte[] bytes, ByteWriter out) {
    out.writeVarint(bytes.length).writeBytes(bytes);
  }

  /// Reads contents.
  ///
  /// @throws FormatException where they are damaged
  public static BundleContents decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    if (!Arrays.equals(in.readBytes(HEADER.length), HEADER)) {
      throw new FormatException("no contents of format FPBNDL01");
    }
    try {
      Workspace workspace = new Workspace(new WorkspaceId(in.readString()), in.readInstant());
      List<BundledSession> sessions = new ArrayList<>();
      int count = in.readCount();
      for (int i = 0; i < count; i++) {
        sessions.add(readSession(in));
      }
      in.requireEnd();
      return new BundleContents(workspace, sessions);
    } catch (IllegalArgumentException e) {
      throw new FormatException(e.getMessage(), e);
    }
  }

  private static BundledSession readSession(ByteReader in) {
    String title = in.readString();
    List<BundledCheckpoint> checkpoints = new ArrayList<>();
    int count = in.readCount();
    for (int i = 0; i < count; i++) {
      checkpoints.add(new BundledCheckpoint(readBytes(in), readBytes(in), readBytes(in)));
    }
    if (checkpoints.isEmpty()) {
      throw new FormatException("session '" + title + "' has no checkpoint");
    }
    return new BundledSession(title, checkpoints);
  }

  private static byte[] readBytes(ByteReader in) {
    return in.readBytes(in.readCount());
  }
}
