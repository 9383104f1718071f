package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Builds a whole tree in a staging area, and renames it to where there is nothing or an empty
/// directory.
final class NewTreeRestoration implements Restoration {
  private final Path target;
  private final StagingArea staging;
  private final DirectoryMarks marks = new DirectoryMarks();
  private final Set<EntryPath> directories = ConcurrentHashMap.newKeySet();

  NewTreeRestoration(Path target, StagingArea staging) throws IOException {
    this.target = target;
    this.staging = staging;
    directories.add(EntryPath.ROOT);
    FileStatus.find(target).ifPresent(empty -> marks.keep(EntryPath.ROOT, empty));
  }

  @Override
  public void directory(DirectoryEntry directory) throws IOException {
    if (!directory.path().isRoot()) {
      FileModes.createPrivateDirectory(staged(directory.path()));
      directories.add(directory.path());
    }
    marks.want(directory);
  }

  @Override
  public void link(LinkEntry link) throws IOException {
    NewLink.create(staged(link.path()), link);
  }

  @Override
  public FileSink create(FileEntry file) throws IOException {
    return new NewFile(staged(file.path()), file, staging.mask());
  }

  /// Nothing is ever written through a link: what holds an entry is a directory that was made here.
  private Path staged(EntryPath path) throws IOException {
    if (!directories.contains(path.parent())) {
      throw new IOException("no directory was announced that holds it");
    }
    return FileNames.resolve(staging.tree(), path.value());
  }

  @Override
  public void attributes(FileEntry file) throws IOException {
    throw new NoSuchFileException(file.path().value());
  }

  /// There is nothing that could go.
  @Override
  public void remove(EntryPath path) {}

  @Override
  public void commit() throws IOException {
    marks.applyBelow(staging.tree());
    place();
    marks.applyTo(target);
  }

  private void place() throws IOException {
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.move(staging.tree(), target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      fill(e);
    }
  }

  /// Some empty directories can be filled, but not replaced: one that something is mounted on, or
  /// any where the system never replaces directories.
  private void fill(FileSystemException cause) throws IOException {
    if (!FileStatus.isDirectory(target) || !DirectoryContent.isEmpty(target)) {
      throw cause;
    }
    for (Path file : DirectoryContent.of(staging.tree())) {
      FileMove.move(file, target.resolve(file.getFileName()));
    }
  }

  @Override
  public void close() throws IOException {
    staging.close();
  }
}
