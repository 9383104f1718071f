package dev.forkpoint.application.bundle;

import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.snapshot.Entry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads every chunk once, to see that it is sound, and keeps none.
final class NothingKept implements TreeTarget {
  private static final PackName NOWHERE = PackName.open();

  private final BundleChunks source;
  private final Set<Digest> sound = new HashSet<>();

  NothingKept(BundleChunks source) {
    this.source = source;
  }

  @Override
  public ChunkRef chunk(Digest name) throws IOException {
    if (!sound.contains(name)) {
      source.chunk(name);
      sound.add(name);
    }
    return nowhere(name);
  }

  @Override
  public ChunkRef references(Digest name, ContentTree tree) {
    return nowhere(name);
  }

  @Override
  public ChunkRef entries(Digest name, List<Entry> entries) {
    return nowhere(name);
  }

  private static ChunkRef nowhere(Digest name) {
    return new ChunkRef(name, 0, 0, NOWHERE, 0, 0, 0);
  }
}
