package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteReader;
import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import java.util.ArrayList;
import java.util.List;

/// Reads what [NodeWriter] wrote, after checking that the node says what its name stands for.
final class NodeReader {
  private final ByteReader saying;
  private final ByteReader locations;
  private final List<PackName> packs = new ArrayList<>();

  NodeReader(EncodedNode node, PackName self) {
    byte[] bytes = node.bytes();
    ByteReader head = new ByteReader(bytes);
    int said = head.readCount();
    int start = head.position();
    if (said > bytes.length - start) {
      throw new FormatException("a node of " + bytes.length + " bytes ends early");
    }
    if (!Digest.of(bytes, start, said).equals(node.digest())) {
      throw new FormatException("node " + node.digest() + " says something else than its name");
    }
    saying = new ByteReader(bytes, start, said);
    locations = new ByteReader(bytes, start + said, bytes.length - start - said);
    readPacks(self);
  }

  private void readPacks(PackName self) {
    packs.add(self);
    int count = locations.readCount();
    for (int i = 0; i < count; i++) {
      packs.add(PackName.of(Digest.readFrom(locations)));
    }
  }

  ByteReader saying() {
    return saying;
  }

  ContentTree readTree() {
    int level = readLevel();
    int count = saying.readCount();
    List<SpanRef> refs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refs.add(readRef(level));
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

  private SpanRef readRef(int level) {
    ChunkRef chunk =
        new ChunkRef(
            Digest.readFrom(saying),
            locations.readCount(),
            locations.readInt(),
            pack(locations.readCount()),
            locations.readCount(),
            locations.readCount(),
            locations.readInt());
    if (level == 0) {
      return SpanRef.ofData(chunk);
    }
    return new SpanRef(chunk, locations.readVarint(), locations.readVarint(), locations.readInt());
  }

  private PackName pack(int number) {
    if (number >= packs.size()) {
      throw new FormatException("a node refers to pack " + number + " of " + packs.size());
    }
    return packs.get(number);
  }
}
