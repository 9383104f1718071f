package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.nio.ByteBuffer;

/// A snapshot as the source of an archive. Nodes and data are read apart, so that neither drives
/// the other's stretch of a pack out of memory. For one thread; to be closed.
public final class SnapshotArchive implements ArchiveSource, AutoCloseable {
  private final Snapshot snapshot;
  private final ChunkReader nodes;
  private final ChunkReader data;

  SnapshotArchive(Snapshot snapshot, ChunkReader nodes, ChunkReader data) {
    this.snapshot = snapshot;
    this.nodes = nodes;
    this.data = data;
  }

  @Override
  public Entries entries() {
    return () -> new EntryCursor(nodes, snapshot);
  }

  @Override
  public ContentTree references(ChunkRef node) throws StoreException {
    return nodes.references(node);
  }

  /// The stored form of a chunk, checked.
  ///
  /// @return a view that is valid until the next call
  public ByteBuffer stored(ChunkRef chunk) throws StoreException {
    return data.stored(chunk);
  }

  @Override
  public void close() {
    nodes.close();
    data.close();
  }
}
