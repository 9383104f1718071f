package dev.forkpoint.domain.session;

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

  static Snapshot decode(EncodedNode root, long files, long bytes) {
    return new Snapshot(ReferenceNode.decode(root, PackName.open()), files, bytes);
  }
}
