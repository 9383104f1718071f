package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// A directory that is being changed while it holds files. Directories in it that are only passed
/// through end as they were found, whatever had to be permitted meanwhile.
final class OccupiedTree {
  private final Path root;
  private final DirectoryMarks marks = new DirectoryMarks();
  private final Set<EntryPath> opened = new HashSet<>();
  private final Set<EntryPath> seen = new HashSet<>();

  /// @param root the directory's real path
  OccupiedTree(Path root) {
    this.root = root;
  }

  /// Whether there is a directory at a path, and no link to one.
  boolean hasDirectory(EntryPath path) throws IOException {
    return seen.contains(path) || (FileStatus.isDirectory(at(path)) && seen.add(path));
  }

  /// Makes sure that things can be added to a directory and removed from it.
  void open(EntryPath directory) throws IOException {
    if (!opened.add(directory)) {
      return;
    }
    if (!directory.isRoot()) {
      open(directory.parent());
    }
    FileStatus found = FileStatus.of(at(directory));
    marks.keep(directory, found);
    FileModes.letOwnerChange(at(directory), found);
  }

  /// Removes what is at a path. What lies behind a link is not in this directory.
  void remove(EntryPath path) throws IOException {
    for (EntryPath way = path.parent(); !way.isRoot(); way = way.parent()) {
      if (!hasDirectory(way)) {
        return;
      }
    }
    clear(path);
  }

  private void clear(EntryPath path) throws IOException {
    open(path.parent());
    marks.forget(path);
    FileRemoval.remove(at(path));
  }

  /// Makes a directory, or leaves the one that is there; what else is there makes room.
  void makeDirectory(DirectoryEntry directory) throws IOException {
    EntryPath path = directory.path();
    marks.want(directory);
    if (!FileStatus.isDirectory(at(path))) {
      clear(path);
      FileModes.createPrivateDirectory(at(path));
    }
  }

  /// Moves a file or a link to a path; what else is there makes room.
  void put(Path staged, EntryPath path) throws IOException {
    open(path.parent());
    try {
      FileMove.move(staged, at(path));
    } catch (FileSystemException e) {
      if (!FileStatus.isDirectory(at(path))) {
        throw e;
      }
      clear(path);
      FileMove.move(staged, at(path));
    }
  }

  /// Gives a file that is there another mode and time.
  void mark(FileEntry file) throws IOException {
    Path there = at(file.path());
    FileStatus now = FileStatus.of(there);
    if (now.kind() != FileStatus.Kind.FILE) {
      throw new IOException(file.path() + " is no file any more");
    }
    new ModeAndTime(file.mode(), file.modified()).applyTo(there, now);
  }

  /// Gives all directories their modes and times.
  void settle() throws IOException {
    marks.applyBelow(root);
    settleRoot();
  }

  void settleRoot() throws IOException {
    marks.applyTo(root);
  }

  private Path at(EntryPath path) {
    return FileNames.resolve(root, path.value());
  }
}
