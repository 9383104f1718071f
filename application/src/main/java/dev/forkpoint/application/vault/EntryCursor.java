package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Walks over the entries of a snapshot, in the order of their paths, holding one node of them.
public final class EntryCursor implements Entries.Cursor {
  private final ChunkReader reader;
  private final ChunkCursor nodes;
  private Iterator<Entry> entries = List.<Entry>of().iterator();

  EntryCursor(ChunkReader reader, Snapshot snapshot) {
    this.reader = reader;
    this.nodes = new ChunkCursor(reader, snapshot.entries());
  }

  @Override
  public Optional<Entry> next() throws StoreException {
    while (!entries.hasNext()) {
      Optional<ChunkRef> node = nodes.next();
      if (node.isEmpty()) {
        return Optional.empty();
      }
      entries = reader.entries(node.get()).iterator();
    }
    return Optional.of(entries.next());
  }
}
