package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A directory of a tree, as a tree of its own.
record SubTree(SourceTree tree, EntryPath directory) implements SourceTree {

  @Override
  public InputStream open(EntryPath path) throws IOException {
    return tree.open(directory.descendant(path));
  }

  @Override
  public Walk walk() throws IOException {
    Walk whole = tree.walk();
    return new Walk() {
      @Override
      public Optional<Found> next() throws IOException {
        Optional<Found> found = whole.next();
        while (found.isPresent() && !isHere(found.get().path())) {
          found = whole.next();
        }
        return found.map(SubTree.this::located);
      }

      @Override
      public void close() throws IOException {
        whole.close();
      }
    };
  }

  private boolean isHere(EntryPath path) {
    return path.equals(directory) || path.isBelow(directory);
  }

  private Found located(Found found) {
    EntryPath path = within(found.path());
    return switch (found) {
      case Found.File file ->
          new Found.File(path, file.mode(), file.modified(), file.bytes(), file.stamp());
      case Found.Directory it -> new Found.Directory(path, it.mode(), it.modified());
      case Found.Link link -> new Found.Link(path, link.modified(), link.target());
      case Found.LeftOut other -> new Found.LeftOut(path, other.reason());
    };
  }

  private EntryPath within(EntryPath path) {
    return path.equals(directory)
        ? EntryPath.ROOT
        : new EntryPath(path.value().substring(directory.value().length() + 1));
  }
}
