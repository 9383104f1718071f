package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ContentTree;
import java.io.IOException;
import java.util.Optional;

/// A walk over the segments of an archive, in order. For one thread.
public final class SegmentCursor {
  private final References source;
  private final Parts parts;
  private long toSkip;
  private StoredChunks chunks;

  SegmentCursor(References source, Parts parts, long toSkip) {
    this.source = source;
    this.parts = parts;
    this.toSkip = toSkip;
    this.chunks = new StoredChunks(source, ContentTree.EMPTY, 0);
  }

  /// The next segment, or nothing at the end.
  ///
  /// @throws IOException where the source cannot be read
  public Optional<Segment> next() throws IOException {
    Optional<Segment> segment = chunks.next();
    while (segment.isEmpty()) {
      Optional<Part> part = parts.next();
      if (part.isEmpty()) {
        return Optional.empty();
      }
      segment = enter(part.get());
    }
    return segment;
  }

  private Optional<Segment> enter(Part part) throws IOException {
    if (part.bytes() <= toSkip) {
      toSkip -= part.bytes();
      return Optional.empty();
    }
    long skipped = toSkip;
    toSkip = 0;
    return switch (part) {
      case Segment.Literal literal -> Optional.of(literal.after((int) skipped));
      case Part.Content content -> {
        chunks = new StoredChunks(source, content.tree(), skipped);
        yield chunks.next();
      }
      case Part.Deferred deferred -> Optional.of(deferred.loader().load().after((int) skipped));
    };
  }
}
