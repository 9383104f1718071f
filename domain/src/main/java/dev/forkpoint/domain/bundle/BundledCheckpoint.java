package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.CheckpointSaying;
import dev.forkpoint.domain.session.SnapshotRoot;
import dev.forkpoint.domain.snapshot.Snapshot;

/// A checkpoint as a bundle carries it: what it says, and what the roots of its two trees say.
/// Where their content lies is told by the bundle's index.
public final class BundledCheckpoint {
  private final byte[] saying;
  private final byte[] traceRoot;
  private final byte[] filesRoot;

  /// The arrays are the caller's gift.
  BundledCheckpoint(byte[] saying, byte[] traceRoot, byte[] filesRoot) {
    this.saying = saying;
    this.traceRoot = traceRoot;
    this.filesRoot = filesRoot;
  }

  /// A checkpoint of a vault.
  public static BundledCheckpoint of(Checkpoint checkpoint) {
    return new BundledCheckpoint(
        CheckpointSaying.encode(checkpoint),
        SnapshotRoot.encode(checkpoint.trace().files()).saying(),
        SnapshotRoot.encode(checkpoint.files()).saying());
  }

  /// Its name.
  public CheckpointId id() {
    return new CheckpointId(Digest.of(saying));
  }

  /// What it says, with nothing in its two trees.
  ///
  /// @throws dev.forkpoint.domain.codec.FormatException where it says nothing that a checkpoint can
  ///   say
  public Checkpoint outline() {
    return CheckpointSaying.<RuntimeException>decode(
        saying, 0, (_, files, bytes) -> new Snapshot(ContentTree.EMPTY, files, bytes));
  }

  /// What it says; not to be changed.
  public byte[] saying() {
    return saying;
  }

  /// What the root of its trace's files says; not to be changed.
  public byte[] traceRoot() {
    return traceRoot;
  }

  /// What the root of its working files says; not to be changed.
  public byte[] filesRoot() {
    return filesRoot;
  }
}
