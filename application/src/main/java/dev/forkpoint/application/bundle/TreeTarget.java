package dev.forkpoint.application.bundle;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.List;

/// Takes trees from below: what a node refers to comes before it.
interface TreeTarget {

  /// A data chunk.
  ChunkRef chunk(Digest name) throws IOException;

  /// A node of references to what came before.
  ChunkRef references(Digest name, ContentTree tree) throws IOException;

  /// A node of entries whose contents came before.
  ChunkRef entries(Digest name, List<Entry> entries) throws IOException;
}
