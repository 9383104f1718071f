package dev.forkpoint.application.bundle;

import dev.forkpoint.domain.bundle.BundledCheckpoint;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointSaying;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/// Reads the checkpoints of a bundle with all that is below them.
final class CheckpointReading {
  private final TreeWalk walk;

  /// @param target takes the trees
  CheckpointReading(BundleChunks source, TreeTarget target) {
    this.walk = new TreeWalk(source, target);
  }

  /// A checkpoint whose trees the target has taken.
  ///
  /// @throws DamagedBundle where something below it is damaged
  /// @throws FormatException where it contradicts itself
  Checkpoint read(BundledCheckpoint checkpoint) throws IOException {
    Iterator<byte[]> roots = List.of(checkpoint.traceRoot(), checkpoint.filesRoot()).iterator();
    return CheckpointSaying.<IOException>decode(
        checkpoint.saying(),
        0,
        (name, files, bytes) -> new Snapshot(entries(name, roots.next()), files, bytes));
  }

  private ContentTree entries(Digest name, byte[] root) throws IOException {
    if (!Digest.of(root).equals(name)) {
      throw new FormatException("root " + name + " says something else");
    }
    return walk.entries(root);
  }
}
