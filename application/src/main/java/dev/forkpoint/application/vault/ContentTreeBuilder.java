package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.node.ReferenceNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Builds a content tree from its chunks, in order. It writes a node whenever one is full, so it
/// holds a few hundred references however large the content is.
final class ContentTreeBuilder {
  private final ChunkWriter writer;
  private final List<List<SpanRef>> levels = new ArrayList<>(List.of(new ArrayList<>()));

  ContentTreeBuilder(ChunkWriter writer) {
    this.writer = writer;
  }

  void add(SpanRef chunk) throws IOException {
    add(chunk, 0);
  }

  /// A level without one above it is kept whole while it may be the top of the tree; only then is
  /// it cut into nodes.
  private void add(SpanRef ref, int level) throws IOException {
    List<SpanRef> refs = levels.get(level);
    refs.add(ref);
    if (level + 1 < levels.size()) {
      flushAtBoundary(level);
    } else if (refs.size() > ReferenceNode.MOST_AT_TOP) {
      cut(level);
    }
  }

  private void cut(int level) throws IOException {
    List<SpanRef> refs = List.copyOf(levels.get(level));
    levels.get(level).clear();
    levels.add(new ArrayList<>());
    for (SpanRef ref : refs) {
      add(ref, level);
    }
  }

  private void flushAtBoundary(int level) throws IOException {
    List<SpanRef> refs = levels.get(level);
    if (ReferenceNode.endsWith(refs.getLast().chunk().digest(), refs.size())) {
      flush(level);
    }
  }

  private void flush(int level) throws IOException {
    List<SpanRef> refs = levels.get(level);
    if (!refs.isEmpty()) {
      ContentTree node = new ContentTree(level, refs);
      refs.clear();
      add(span(node), level + 1);
    }
  }

  private SpanRef span(ContentTree node) throws IOException {
    return new SpanRef(writer.references(node), node.bytes(), node.storedBytes(), node.crc32());
  }

  ContentTree finish() throws IOException {
    int level = 0;
    while (level + 1 < levels.size()) {
      flush(level);
      level++;
    }
    return new ContentTree(level, levels.get(level));
  }
}
