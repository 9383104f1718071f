package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.SpanRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
      if (!level.hasNext()) {
        path.pop();
      } else if (level.number == 0) {
        return Optional.of(level.next(reader));
      } else {
        descend(reader.references(level.next(reader)));
      }
    }
    return Optional.empty();
  }

  private void descend(ContentTree tree) {
    path.push(new Level(tree));
  }

  /// One level of the way down. Its references are told to the reader in groups, each while the one
  /// before it is being read.
  private static final class Level {
    private final int number;
    private final List<ChunkRef> chunks;
    private int position;
    private int told;
    private int nextToTell;

    Level(ContentTree tree) {
      this.number = tree.level();
      this.chunks = tree.refs().stream().map(SpanRef::chunk).toList();
    }

    boolean hasNext() {
      return position < chunks.size();
    }

    ChunkRef next(ChunkReader reader) {
      if (position == 0) {
        told = reader.expect(chunks);
      }
      if (position == nextToTell) {
        nextToTell = told;
        told += reader.expect(chunks.subList(told, chunks.size()));
      }
      return chunks.get(position++);
    }
  }
}
