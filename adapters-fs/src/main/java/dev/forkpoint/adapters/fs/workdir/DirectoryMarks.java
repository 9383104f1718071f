package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The modes and times that directories are to have in the end. They are set last, the deepest
/// first: whatever is put into a directory changes its time, and its mode may forbid it.
final class DirectoryMarks {
  private final NavigableMap<EntryPath, ModeAndTime> wanted = new TreeMap<>();
  private final NavigableMap<EntryPath, ModeAndTime> found = new TreeMap<>();

  /// What somebody asked for.
  void want(DirectoryEntry directory) {
    wanted.put(directory.path(), new ModeAndTime(directory.mode(), directory.modified()));
  }

  /// How a directory was found, for where nothing else is wanted.
  void keep(EntryPath directory, FileStatus status) {
    found.putIfAbsent(directory, ModeAndTime.of(status));
  }

  /// Forgets how directories were found that are no more.
  void forget(EntryPath gone) {
    List<EntryPath> below =
        found.tailMap(gone, true).keySet().stream()
            .takeWhile(path -> path.equals(gone) || path.isBelow(gone))
            .toList();
    below.forEach(found::remove);
  }

  /// Sets the marks of all directories below a root.
  void applyBelow(Path root) throws IOException {
    NavigableMap<EntryPath, ModeAndTime> all = new TreeMap<>(found);
    all.putAll(wanted);
    all.remove(EntryPath.ROOT);
    for (Map.Entry<EntryPath, ModeAndTime> mark : all.descendingMap().entrySet()) {
      Path directory = FileNames.resolve(root, mark.getKey().value());
      if (wanted.containsKey(mark.getKey())) {
        apply(mark.getValue(), directory);
      } else {
        applyIfPossible(mark.getValue(), directory);
      }
    }
  }

  /// Sets the marks of the root itself, where that is possible: it may belong to somebody else, who
  /// gave it to be used.
  void applyTo(Path root) throws IOException {
    ModeAndTime mark = wanted.getOrDefault(EntryPath.ROOT, found.get(EntryPath.ROOT));
    if (mark != null) {
      applyIfPossible(mark, root);
    }
  }

  private static void apply(ModeAndTime mark, Path directory) throws IOException {
    mark.applyTo(directory, FileStatus.of(directory));
  }

  private static void applyIfPossible(ModeAndTime mark, Path directory) throws IOException {
    try {
      apply(mark, directory);
    } catch (FileSystemException _) {
      // Only its owner may do that.
    }
  }
}
