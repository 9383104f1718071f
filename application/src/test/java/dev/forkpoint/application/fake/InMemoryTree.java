package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A tree of files in memory. For one thread.
final class InMemoryTree {
  private final NavigableMap<EntryPath, Node> nodes;

  InMemoryTree() {
    this(new TreeMap<>());
  }

  private InMemoryTree(NavigableMap<EntryPath, Node> nodes) {
    this.nodes = nodes;
  }

  /// What is at a path: what a walk meets, and a file's content.
  record Node(Found found, ByteBuffer content) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /// Something that has no content.
    static Node of(Found found) {
      return new Node(found, NOTHING);
    }
  }

  InMemoryTree copy() {
    return new InMemoryTree(new TreeMap<>(nodes));
  }

  /// What a walk meets, in its order.
  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /// @throws NoSuchFileException where there is no regular file
  Node file(EntryPath path) throws NoSuchFileException {
    Node node = nodes.get(path);
    if (node == null || !(node.found() instanceof Found.File)) {
      throw new NoSuchFileException(path.value());
    }
    return node;
  }

  boolean holds(EntryPath path) {
    return nodes.containsKey(path);
  }

  boolean isDirectory(EntryPath path) {
    Node node = nodes.get(path);
    return node != null && node.found() instanceof Found.Directory;
  }

  /// Puts a node where it belongs, and leaves what is below it.
  void put(Node node) {
    nodes.put(node.found().path(), node);
  }

  /// Puts a node in the place of all that is there.
  ///
  /// @throws IOException where no directory can hold it
  void replace(Node node) throws IOException {
    EntryPath path = node.found().path();
    if (!isDirectory(path.parent())) {
      throw new IOException(path.parent() + " is no directory, but is to hold " + path);
    }
    clear(path);
    put(node);
  }

  /// Removes what is at a path, and below it.
  void clear(EntryPath path) {
    nodes.keySet().removeIf(other -> other.equals(path) || other.isBelow(path));
  }
}
