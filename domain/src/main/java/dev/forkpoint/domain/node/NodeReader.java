package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import java.util.ArrayList;
import java.util.List;

/// Reads what a node says, and has somebody tell where the chunks are that it names.
final class NodeReader<X extends Exception> {
  private final ByteReader saying;
  private final Locator<X> locations;

  NodeReader(ByteReader saying, Locator<X> locations) {
    this.saying = saying;
    this.locations = locations;
  }

  /// Reads what [NodeWriter] wrote, after checking that the node says what its name stands for.
  static NodeReader<FormatException> of(EncodedNode node, PackName self) {
    return new NodeReader<>(
        new ByteReader(node.saying()), new StoredLocations(node.locations(), self));
  }

  ByteReader saying() {
    return saying;
  }

  ContentTree readTree() throws X {
    int level = readLevel();
    int count = saying.readCount();
    List<SpanRef> refs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refs.add(locations.locate(Digest.readFrom(saying), level));
    }
    return new ContentTree(level, refs);
  }

  private int readLevel() {
    int level = saying.readCount();
    if (level > ContentTree.MOST_LEVELS) {
      throw new FormatException("a content tree of level " + level);
    }
    return level;
  }
}
