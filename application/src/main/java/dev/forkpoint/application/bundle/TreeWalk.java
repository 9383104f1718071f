package dev.forkpoint.application.bundle;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.node.EntryNode;
import dev.forkpoint.domain.node.Locator;
import dev.forkpoint.domain.node.ReferenceNode;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Walks over the trees of a bundle and hands them to a target, each node once.
final class TreeWalk {
  private final BundleChunks source;
  private final TreeTarget target;
  private final Map<Digest, SpanRef> entryNodes = new HashMap<>();
  private final Map<Digest, SpanRef> contentNodes = new HashMap<>();

  TreeWalk(BundleChunks source, TreeTarget target) {
    this.source = source;
    this.target = target;
  }

  /// The entries of a snapshot.
  ///
  /// @param root what its root says
  /// @throws DamagedBundle where something below it is damaged
  /// @throws FormatException where the root itself says nothing that a root can say
  ContentTree entries(byte[] root) throws IOException {
    return ReferenceNode.decode(root, this::locateEntries);
  }

  private SpanRef locateEntries(Digest name, int level) throws IOException {
    SpanRef known = entryNodes.get(name);
    if (known == null) {
      known = level > 0 ? references(name, level, this::locateEntries) : entryNode(name);
      entryNodes.put(name, known);
    }
    return known;
  }

  private SpanRef locateContent(Digest name, int level) throws IOException {
    if (level == 0) {
      return SpanRef.ofData(target.chunk(name));
    }
    SpanRef known = contentNodes.get(name);
    if (known == null) {
      known = references(name, level, this::locateContent);
      contentNodes.put(name, known);
    }
    return known;
  }

  private SpanRef references(Digest name, int level, Locator<IOException> below)
      throws IOException {
    ContentTree tree =
        ReferenceNode.decode(
            source.saying(name),
            (digest, found) -> {
              requireLevel(name, level - 1, found);
              return below.locate(digest, found);
            });
    requireLevel(name, level - 1, tree.level());
    ChunkRef node = target.references(name, tree);
    return new SpanRef(node, tree.bytes(), tree.storedBytes(), tree.crc32());
  }

  /// Before going down, so that no chain of nodes is longer than there are levels.
  private static void requireLevel(Digest node, int expected, int found) {
    if (found != expected) {
      throw new FormatException(
          "node %s is of level %d instead of %d".formatted(node, found, expected));
    }
  }

  private SpanRef entryNode(Digest name) throws IOException {
    List<Entry> entries = EntryNode.decode(source.saying(name), this::locateContent);
    requireOrder(entries, name);
    return SpanRef.ofData(target.entries(name, entries));
  }

  private static void requireOrder(List<Entry> entries, Digest name) {
    for (int i = 1; i < entries.size(); i++) {
      EntryPath path = entries.get(i).path();
      if (entries.get(i - 1).path().compareTo(path) >= 0) {
        throw new FormatException("node %s has %s out of place".formatted(name, path));
      }
    }
  }
}
