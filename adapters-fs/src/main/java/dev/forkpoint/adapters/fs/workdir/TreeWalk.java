package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A walk that lists a directory when it meets it, and looks at each file when its turn comes. It
/// holds the names of the directories that it is in, and no more. One thread does it: for ten
/// thousand files a second one cost more than it saved.
final class TreeWalk implements SourceTree.Walk {
  private final Predicate<EntryPath> chosen;
  private final Deque<Level> levels = new ArrayDeque<>();

  /// @param root a directory, by its real path
  /// @param chosen what is met; what is below something that is not chosen is not met either
  TreeWalk(Path root, Predicate<EntryPath> chosen) {
    this.chosen = chosen;
    levels.push(new Level(EntryPath.ROOT, List.of(new Sibling(EntryPath.ROOT, root)).iterator()));
  }

  @Override
  public Optional<Found> next() throws IOException {
    Optional<Found> found = Optional.empty();
    while (found.isEmpty() && !levels.isEmpty()) {
      found = step(levels.element());
    }
    return found;
  }

  private Optional<Found> step(Level level) throws IOException {
    if (!level.siblings().hasNext()) {
      levels.remove();
      return Optional.empty();
    }
    Sibling next = level.siblings().next();
    EntryPath path = level.directory().child(next.name().value());
    return chosen.test(path) ? look(path, next) : Optional.empty();
  }

  /// What vanishes between being listed and being looked at was deleted; but not the whole tree.
  private Optional<Found> look(EntryPath path, Sibling it) throws IOException {
    try {
      return Optional.of(found(path, it));
    } catch (NoSuchFileException | NotDirectoryException | NotLinkException e) {
      if (path.isRoot()) {
        throw FileTrouble.reading(it.file(), e);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw FileTrouble.reading(it.file(), e);
    }
  }

  private Found found(EntryPath path, Sibling it) throws IOException {
    if (!it.isNamedInText()) {
      return new Found.LeftOut(path, "its name is not valid UTF-8");
    }
    FileStatus status = FileStatus.of(it.file());
    return switch (status.kind()) {
      case FILE ->
          new Found.File(path, status.mode(), status.modified(), status.bytes(), status.stamp());
      case DIRECTORY -> {
        levels.push(new Level(path, list(it.file())));
        yield new Found.Directory(path, status.mode(), status.modified());
      }
      case LINK -> link(path, status, Files.readSymbolicLink(it.file()));
      case SOCKET, PIPE, BLOCK_DEVICE, CHARACTER_DEVICE, OTHER ->
          new Found.LeftOut(path, status.kind().words());
    };
  }

  private static Found link(EntryPath path, FileStatus status, Path target) {
    String text = FileNames.text(target);
    if (!FileNames.isText(target, text)) {
      return new Found.LeftOut(path, "a symbolic link whose target is not valid UTF-8");
    }
    return LinkTargets.staysInside(path, text)
        ? new Found.Link(path, status.modified(), text)
        : new Found.LeftOut(path, "a symbolic link that leaves the tree: -> " + text);
  }

  private static Iterator<Sibling> list(Path directory) throws IOException {
    List<Sibling> siblings = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Path name = file.getFileName();
        if (!StagingAreas.isOne(name)) {
          siblings.add(new Sibling(new EntryPath(FileNames.text(name)), file));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    Collections.sort(siblings);
    return siblings.iterator();
  }

  @Override
  public void close() {}

  /// A directory whose entries are being met.
  private record Level(EntryPath directory, Iterator<Sibling> siblings) {}

  /// An entry of a directory.
  ///
  /// @param name what it is called there
  private record Sibling(EntryPath name, Path file) implements Comparable<Sibling> {
    boolean isNamedInText() {
      return FileNames.isText(file, name.value());
    }

    @Override
    public int compareTo(Sibling other) {
      return name.compareTo(other.name);
    }
  }
}
