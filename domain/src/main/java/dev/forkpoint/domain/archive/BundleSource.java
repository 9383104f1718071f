package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SequencedMap;

/// What a bundle is made of. No data chunk is read to plan one.
public interface BundleSource extends References {

  /// The pages that people begin with, by path.
  SequencedMap<String, byte[]> pages();

  /// The files that people read behind the pages.
  Entries files();

  /// What the bundle carries, encoded.
  byte[] contents();

  /// All snapshots that the contents tell of.
  Snapshots snapshots() throws IOException;

  /// The time of everything in the bundle that has none of its own.
  Instant modified();

  /// A node of a content tree or of a snapshot.
  ///
  /// @throws IOException where it cannot be read
  EncodedNode node(ChunkRef node) throws IOException;

  @Override
  default ContentTree references(ChunkRef node) throws IOException {
    return ReferenceNode.decode(node(node), node.pack());
  }

  /// A walk over snapshots. For one thread.
  @FunctionalInterface
  interface Snapshots {

    /// The next one, or nothing at the end.
    Optional<Snapshot> next() throws IOException;
  }
}
