package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Stored;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.SpanRef;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/// A walk over the data chunks of a content, from a byte of their stored forms on. What lies before
/// it is passed over by the lengths that the references tell, without reading the nodes.
final class StoredChunks {
  private final References source;
  private final Deque<Level> path = new ArrayDeque<>();
  private long toSkip;

  StoredChunks(References source, ContentTree tree, long toSkip) {
    this.source = source;
    this.toSkip = toSkip;
    descend(tree);
  }

  Optional<Segment> next() throws IOException {
    while (!path.isEmpty()) {
      Level level = path.element();
      if (!level.refs().hasNext()) {
        path.pop();
        continue;
      }
      SpanRef ref = level.refs().next();
      if (ref.storedBytes() <= toSkip) {
        toSkip -= ref.storedBytes();
      } else if (level.number() == 0) {
        return Optional.of(stored(ref));
      } else {
        descend(source.references(ref.chunk()));
      }
    }
    return Optional.empty();
  }

  private Segment stored(SpanRef ref) {
    Stored stored = new Stored(ref.chunk(), (int) toSkip);
    toSkip = 0;
    return stored;
  }

  private void descend(ContentTree tree) {
    path.push(new Level(tree.level(), tree.refs().iterator()));
  }

  private record Level(int number, Iterator<SpanRef> refs) {}
}
