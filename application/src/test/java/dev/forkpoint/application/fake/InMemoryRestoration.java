package dev.forkpoint.application.fake;

import dev.forkpoint.application.fake.InMemoryDirectory.Change;
import dev.forkpoint.application.fake.InMemoryTree.Node;
import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Changes that wait for their commit.
final class InMemoryRestoration implements Restoration {
  private final InMemoryDirectory target;
  private final boolean inPlace;
  private final List<Change> removals = new ArrayList<>();
  private final List<Change> directories = new ArrayList<>();
  private final List<Change> links = new ArrayList<>();
  private final Queue<Change> files = new ConcurrentLinkedQueue<>();
  private final List<Change> attributes = new ArrayList<>();

  InMemoryRestoration(InMemoryDirectory target, boolean inPlace) {
    this.target = target;
    this.inPlace = inPlace;
  }

  @Override
  public void directory(DirectoryEntry entry) {
    EntryPath path = entry.path();
    Node directory = Node.of(new Found.Directory(path, entry.mode(), entry.modified()));
    directories.add(tree -> {
      if (tree.isDirectory(path)) {
        tree.put(directory);
      } else {
        tree.replace(directory);
      }
    });
  }

  @Override
  public void link(LinkEntry entry) throws IOException {
    if (!staysInside(entry)) {
      throw new IOException("the link leaves the tree: " + entry);
    }
    Node link = Node.of(new Found.Link(entry.path(), entry.modified(), entry.target()));
    links.add(tree -> tree.replace(link));
  }

  private static boolean staysInside(LinkEntry link) {
    Path target = Path.of(link.path().parent().value()).resolve(link.target()).normalize();
    return !link.target().isEmpty() && !target.isAbsolute() && !target.startsWith("..");
  }

  @Override
  public FileSink create(FileEntry file) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    files.add(tree -> tree.replace(node(file, ByteBuffer.wrap(content.toByteArray()))));
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
    return target.node(file.path(), file.mode(), file.modified(), content);
  }

  @Override
  public void attributes(FileEntry file) {
    attributes.add(tree -> tree.put(node(file, tree.file(file.path()).content())));
  }

  @Override
  public void remove(EntryPath path) {
    removals.add(tree -> tree.clear(path));
  }

  @Override
  public void commit() throws IOException {
    target.apply(
        inPlace,
        Stream.of(removals, directories, links, List.copyOf(files), attributes)
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public void close() {}
}
