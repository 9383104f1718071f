package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.SpanRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// Walks over the chunks at level 0 of a content tree, in order. It holds one node for each level
/// and reads the next when it comes to it.
public final class ChunkCursor {
  private final ChunkReader reader;
  private final Deque<Level> path = new ArrayDeque<>();

  ChunkCursor(ChunkReader reader, ContentTree tree) {
    this.reader = reader;
    descend(tree);
  }

  /// The next chunk, or nothing at the end.
  public Optional<ChunkRef> next() throws StoreException {
    while (!path.isEmpty()) {
      Level level = path.element();
      if (!level.refs().hasNext()) {
        path.pop();
      } else if (level.number() == 0) {
        return Optional.of(level.refs().next().chunk());
      } else {
        descend(reader.references(level.refs().next().chunk()));
      }
    }
    return Optional.empty();
  }

  private void descend(ContentTree tree) {
    path.push(new Level(tree.level(), tree.refs().iterator()));
  }

  private record Level(int number, Iterator<SpanRef> refs) {}
}
