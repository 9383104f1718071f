package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.archive.References;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.nio.ByteBuffer;

/// What archives of a workspace are made of. Nodes and data are read apart, so that neither drives
/// the other's stretch of a pack out of memory. For one thread; to be closed.
public final class WorkspaceArchive implements References, AutoCloseable {
  private final ChunkReader nodes;
  private final ChunkReader data;

  WorkspaceArchive(ChunkReader nodes, ChunkReader data) {
    this.nodes = nodes;
    this.data = data;
  }

  /// The entries of a snapshot.
  public Entries entries(Snapshot snapshot) {
    return () -> new EntryCursor(nodes, snapshot);
  }

  /// Reads all of a content, as it is stored.
  ///
  /// @return whether nothing of it is missing or damaged
  /// @throws StoreException where the store does not answer
  public boolean isSound(ContentTree content) throws StoreException {
    ChunkCursor chunks = new ChunkCursor(nodes, content);
    try {
      for (var chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
        stored(chunk.get());
      }
      return true;
    } catch (StoreException.Damaged e) {
      return false;
    }
  }

  @Override
  public ContentTree references(ChunkRef node) throws StoreException {
    return nodes.references(node);
  }

  /// A node, not decoded.
  public EncodedNode node(ChunkRef node) throws StoreException {
    return nodes.node(node);
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
