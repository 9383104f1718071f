package dev.forkpoint.application.fake;

import dev.forkpoint.application.fake.InMemoryWorkingDirectory.Change;
import dev.forkpoint.application.fake.InMemoryWorkingDirectory.Node;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Changes that wait for their commit.
final class InMemoryRestoration implements Restoration {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final Node NEW_ROOT =
      new Node(new Found.Directory(EntryPath.ROOT, 0755, Instant.EPOCH), NOTHING);

  private final InMemoryWorkingDirectory target;
  private final boolean inPlace;
  private final List<Change> removals = new ArrayList<>();
  private final List<Change> directories = new ArrayList<>();
  private final List<Change> links = new ArrayList<>();
  private final Queue<Change> files = new ConcurrentLinkedQueue<>();
  private final List<Change> attributes = new ArrayList<>();

  InMemoryRestoration(InMemoryWorkingDirectory target, boolean inPlace) {
    this.target = target;
    this.inPlace = inPlace;
  }

  @Override
  public void directory(DirectoryEntry directory) {
    EntryPath path = directory.path();
    Found made = new Found.Directory(path, directory.mode(), directory.modified());
    directories.add(nodes -> {
      if (!isDirectory(nodes, path)) {
        requireParent(nodes, path);
        nodes.remove(path);
      }
      nodes.put(path, new Node(made, NOTHING));
    });
  }

  @Override
  public void link(LinkEntry link) throws IOException {
    if (!staysInside(link)) {
      throw new IOException("the link leaves the tree: " + link);
    }
    Found made = new Found.Link(link.path(), link.modified(), link.target());
    links.add(nodes -> replace(nodes, new Node(made, NOTHING)));
  }

  private static boolean staysInside(LinkEntry link) {
    Path target = Path.of(link.path().parent().value()).resolve(link.target()).normalize();
    return !link.target().isEmpty() && !target.isAbsolute() && !target.startsWith("..");
  }

  @Override
  public FileSink create(FileEntry file) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    files.add(nodes -> replace(nodes, node(file, ByteBuffer.wrap(content.toByteArray()))));
    return new FileSink() {
      @Override
      public void write(ByteBuffer bytes) {
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        content.writeBytes(piece);
      }

      @Override
      public void close() {}
    };
  }

  private Node node(FileEntry file, ByteBuffer content) {
    return new Node(
        new Found.File(
            file.path(), file.mode(), file.modified(), content.capacity(), target.stamp()),
        content);
  }

  @Override
  public void attributes(FileEntry file) {
    attributes.add(nodes -> {
      Node node = nodes.get(file.path());
      if (node == null || !(node.found() instanceof Found.File)) {
        throw new NoSuchFileException(file.path().value());
      }
      nodes.put(file.path(), node(file, node.content()));
    });
  }

  @Override
  public void remove(EntryPath path) {
    removals.add(nodes -> clear(nodes, path));
  }

  private static void replace(NavigableMap<EntryPath, Node> nodes, Node node) throws IOException {
    EntryPath path = node.found().path();
    requireParent(nodes, path);
    clear(nodes, path);
    nodes.put(path, node);
  }

  private static void clear(NavigableMap<EntryPath, Node> nodes, EntryPath path) {
    nodes.keySet().removeIf(other -> other.equals(path) || other.isBelow(path));
  }

  private static void requireParent(NavigableMap<EntryPath, Node> nodes, EntryPath path)
      throws IOException {
    if (!isDirectory(nodes, path.parent())) {
      throw new IOException(path.parent() + " is no directory, but is to hold " + path);
    }
  }

  private static boolean isDirectory(NavigableMap<EntryPath, Node> nodes, EntryPath path) {
    Node node = nodes.get(path);
    return node != null && node.found() instanceof Found.Directory;
  }

  @Override
  public void commit() throws IOException {
    Change root = nodes -> nodes.putIfAbsent(EntryPath.ROOT, NEW_ROOT);
    target.apply(
        inPlace,
        Stream.of(List.of(root), removals, directories, links, List.copyOf(files), attributes)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public void close() {}
}
