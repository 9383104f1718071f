package dev.forkpoint.application.vault;

import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Builds a snapshot from its entries, in the order of their paths.
final class SnapshotBuilder {
  private final ChunkWriter writer;
  private final ContentTreeBuilder tree;
  private final List<Entry> node = new ArrayList<>();
  private int nodeBytes;
  private long files;
  private long bytes;

  SnapshotBuilder(ChunkWriter writer) {
    this.writer = writer;
    this.tree = new ContentTreeBuilder(writer);
  }

  void add(Entry entry) throws IOException {
    node.add(entry);
    nodeBytes += EntryNode.roughBytes(entry);
    if (entry instanceof FileEntry file) {
      files++;
      bytes += file.content().bytes();
    }
    if (EntryNode.endsWith(entry.path(), node.size(), nodeBytes)) {
      flush();
    }
  }

  private void flush() throws IOException {
    tree.add(SpanRef.ofData(writer.entries(node)));
    node.clear();
    nodeBytes = 0;
  }

  Snapshot finish() throws IOException {
    if (!node.isEmpty()) {
      flush();
    }
    return new Snapshot(tree.finish(), files, bytes);
  }
}
