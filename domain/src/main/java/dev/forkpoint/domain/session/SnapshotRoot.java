package dev.forkpoint.domain.session;

import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.snapshot.Snapshot;

/// The references of a snapshot as a node. A node like any other, but that it lies in no pack, so
/// it never refers to pack 0.
public final class SnapshotRoot {
  private SnapshotRoot() {}

  /// The node.
  public static EncodedNode encode(Snapshot snapshot) {
    return ReferenceNode.encode(snapshot.entries(), PackName.open());
  }

  /// Writes what a saying tells of a snapshot: `files:varint bytes:varint root:digest`.
  public static void say(Snapshot snapshot, ByteWriter out) {
    out.writeVarint(snapshot.files())
        .writeVarint(snapshot.bytes())
        .writeBytes(encode(snapshot).digest().toByteArray());
  }

  static Snapshot decode(EncodedNode root, long files, long bytes) {
    return new Snapshot(ReferenceNode.decode(root, PackName.open()), files, bytes);
  }
}
