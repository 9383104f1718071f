package dev.forkpoint.domain.node;

import dev.forkpoint.domain.codec.ByteWriter;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a node: a chunk that refers to other chunks.
///
/// ```
/// node      = sayingBytes:varint saying packs:varint pack-digest:32* location*
/// location  = bytes:varint crc32:int pack:varint offset:varint storedBytes:varint storedCrc32:int
///             [spanBytes:varint spanStoredBytes:varint spanCrc32:int]        above level 0
/// ```
///
/// What a node says (names of chunks, paths, modes, times) is kept apart from where the chunks are,
/// and only the former names the node. So the same tree saved twice is the same nodes, wherever its
/// chunks happen to lie. Pack 0 is the pack that holds the node itself: its name cannot be known
/// before the node is written.
final class NodeWriter {
  private final PackName self;
  private final ByteWriter saying = new ByteWriter(4096);
  private final ByteWriter locations = new ByteWriter(4096);
  private final Map<Digest, Integer> packs = new LinkedHashMap<>();

  NodeWriter(PackName self) {
    this.self = self;
  }

  ByteWriter saying() {
    return saying;
  }

  void write(ContentTree tree) {
    saying.writeVarint(tree.level()).writeVarint(tree.refs().size());
    tree.refs().forEach(ref -> write(ref, tree.level()));
  }

  private void write(SpanRef ref, int level) {
    ChunkRef chunk = ref.chunk();
    saying.writeBytes(chunk.digest().toByteArray());
    locations
        .writeVarint(chunk.bytes())
        .writeInt(chunk.crc32())
        .writeVarint(number(chunk.pack()))
        .writeVarint(chunk.offset())
        .writeVarint(chunk.storedBytes())
        .writeInt(chunk.storedCrc32());
    if (level > 0) {
      locations.writeVarint(ref.bytes()).writeVarint(ref.storedBytes()).writeInt(ref.crc32());
    }
  }

  private int number(PackName pack) {
    if (pack == self) {
      return 0;
    }
    return packs.computeIfAbsent(pack.digest(), digest -> packs.size() + 1);
  }

  EncodedNode finish() {
    byte[] said = saying.toByteArray();
    ByteWriter node = new ByteWriter(said.length + locations.size() + 64);
    node.writeVarint(said.length).writeBytes(said).writeVarint(packs.size());
    packs.keySet().forEach(pack -> node.writeBytes(pack.toByteArray()));
    return new EncodedNode(Digest.of(said), node.writeBytes(locations).toByteArray());
  }
}
