package dev.forkpoint.application.bundle;

import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Stores what a bundle carries in a workspace, in the stored form that it has. What the workspace
/// has already is not even read.
final class StoredTrees implements TreeTarget {
  private final BundleChunks source;
  private final CheckpointWriter writer;

  StoredTrees(BundleChunks source, CheckpointWriter writer) {
    this.source = source;
    this.writer = writer;
  }

  @Override
  public ChunkRef chunk(Digest name) throws IOException {
    Optional<ChunkRef> known = writer.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    CarriedChunk chunk = source.chunk(name);
    return writer.carry(name, chunk.bytes().array(), chunk.stored().array());
  }

  @Override
  public ChunkRef references(Digest name, ContentTree tree) throws IOException {
    return requireName(writer.references(tree), name);
  }

  @Override
  public ChunkRef entries(Digest name, List<Entry> entries) throws IOException {
    return requireName(writer.entries(entries), name);
  }

  /// There is one way to say a thing, and a name for that.
  private static ChunkRef requireName(ChunkRef stored, Digest name) {
    if (!stored.digest().equals(name)) {
      throw new FormatException("node " + name + " is not written as nodes are");
    }
    return stored;
  }
}
