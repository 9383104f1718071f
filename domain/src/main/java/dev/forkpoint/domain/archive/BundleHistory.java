package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.bundle.BundleIndex;
import dev.forkpoint.domain.bundle.ChunkPlace;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Crc32Combination;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.node.EncodedNode;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What snapshots lead to beyond the files that people read: all nodes, and the data chunks that
/// are not in a bundle yet. Of each it remembers where it is stored, and nothing of its bytes.
final class BundleHistory {
  private final BundleSource source;
  private final BundleIndex index;
  private final Set<Digest> names = new HashSet<>();
  private final List<Said> nodes = new ArrayList<>();
  private final List<SpanRef> chunks = new ArrayList<>();
  private long nodeBytes;
  private int nodesCrc32;
  private long chunkBytes;
  private int chunksCrc32;

  /// @param index the data chunks that are in the bundle
  BundleHistory(BundleSource source, BundleIndex index) {
    this.source = source;
    this.index = index;
  }

  private record Said(ChunkRef node, int bytes) {}

  /// Adds what a snapshot leads to.
  void add(Snapshot snapshot) throws IOException {
    addEntries(snapshot.entries());
  }

  private void addEntries(ContentTree tree) throws IOException {
    for (SpanRef ref : tree.refs()) {
      if (names.add(ref.chunk().digest())) {
        EncodedNode node = addNode(ref.chunk());
        if (tree.level() > 0) {
          addEntries(source.references(ref.chunk()));
        } else {
          addFiles(EntryNode.decode(node, ref.chunk().pack()));
        }
      }
    }
  }

  private void addFiles(List<Entry> entries) throws IOException {
    for (Entry entry : entries) {
      if (entry instanceof FileEntry file) {
        addContent(file.content());
      }
    }
  }

  private void addContent(ContentTree tree) throws IOException {
    for (SpanRef ref : tree.refs()) {
      if (tree.level() == 0) {
        addChunk(ref);
      } else if (names.add(ref.chunk().digest())) {
        addNode(ref.chunk());
        addContent(source.references(ref.chunk()));
      }
    }
  }

  private EncodedNode addNode(ChunkRef ref) throws IOException {
    EncodedNode node = source.node(ref);
    byte[] saying = node.saying();
    nodes.add(new Said(ref, saying.length));
    nodeBytes += saying.length;
    nodesCrc32 =
        Crc32Combination.combine(nodesCrc32, Segment.Literal.of(saying).crc32(), saying.length);
    return node;
  }

  private void addChunk(SpanRef ref) {
    ChunkRef chunk = ref.chunk();
    if (index.chunks().find(chunk.digest()).isEmpty() && names.add(chunk.digest())) {
      chunks.add(ref);
      chunkBytes += chunk.storedBytes();
      chunksCrc32 = Crc32Combination.combine(chunksCrc32, chunk.storedCrc32(), chunk.storedBytes());
    }
  }

  /// What the nodes say, one behind another.
  ZipData nodes() {
    List<Part> parts = nodes.stream().<Part>map(this::part).toList();
    return ZipData.stored(parts, nodesCrc32, nodeBytes);
  }

  private Part.Deferred part(Said said) {
    return new Part.Deferred(
        said.bytes(), () -> Segment.Literal.of(source.node(said.node()).saying()));
  }

  /// The data chunks, one behind another.
  ZipData chunks() {
    Part content = new Part.Content(new ContentTree(0, chunks));
    return ZipData.stored(List.of(content), chunksCrc32, chunkBytes);
  }

  /// Enters where the nodes lie.
  ///
  /// @param offset where the first begins
  void enterNodes(long offset) {
    long at = offset;
    for (Said said : nodes) {
      index.nodes().add(new ChunkPlace(said.node().digest(), at, said.bytes(), said.bytes()));
      at += said.bytes();
    }
  }

  /// Enters where the data chunks lie.
  ///
  /// @param offset where the first begins
  void enterChunks(long offset) {
    long at = offset;
    for (SpanRef ref : chunks) {
      ChunkRef chunk = ref.chunk();
      index.chunks().add(new ChunkPlace(chunk.digest(), at, chunk.storedBytes(), chunk.bytes()));
      at += chunk.storedBytes();
    }
  }
}
