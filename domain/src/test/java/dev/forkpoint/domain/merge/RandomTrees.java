package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Small trees of files in which everything that can meet does meet.
final class RandomTrees {
  private static final List<String> NAMES =
      List.of("a", "b", "a.md", "a-b", "a.conflict-s-1", "a.conflict-s-1.md");
  private static final List<String> TEXTS = List.of("=x", "=y", "=z", ">x", ">y", "/", "/", "/");
  private static final int DEPTH = 3;

  private final RandomGenerator random;

  RandomTrees(RandomGenerator random) {
    this.random = random;
  }

  SortedMap<EntryPath, Entry> tree() {
    return changed(Map.of());
  }

  /// A tree that has some things in common with another.
  SortedMap<EntryPath, Entry> changed(Map<EntryPath, Entry> tree) {
    SortedMap<EntryPath, Entry> changed = new TreeMap<>();
    changed.put(EntryPath.ROOT, new DirectoryEntry(EntryPath.ROOT, mode(), modified()));
    grow(EntryPath.ROOT, DEPTH, tree, changed);
    return changed;
  }

  static Entries entries(SortedMap<EntryPath, Entry> tree) {
    return Entries.of(List.copyOf(tree.values()));
  }

  private void grow(
      EntryPath directory, int depth, Map<EntryPath, Entry> old, Map<EntryPath, Entry> tree) {
    for (String name : NAMES) {
      EntryPath path = directory.child(name);
      Optional<Entry> entry = chance(60) ? Optional.ofNullable(old.get(path)) : fresh(path);
      entry.ifPresent(there -> tree.put(path, there));
      if (depth > 0 && entry.filter(DirectoryEntry.class::isInstance).isPresent()) {
        grow(path, depth - 1, old, tree);
      }
    }
  }

  private Optional<Entry> fresh(EntryPath path) {
    return chance(50) ? Optional.empty() : Optional.of(withAttributes(word(path)));
  }

  private Entry word(EntryPath path) {
    return TreeText.entry(path + TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private Entry withAttributes(Entry entry) {
    return switch (entry) {
      case FileEntry file -> new FileEntry(file.path(), mode(), modified(), file.content());
      case DirectoryEntry directory -> new DirectoryEntry(directory.path(), mode(), modified());
      case LinkEntry link -> new LinkEntry(link.path(), modified(), link.target());
    };
  }

  private int mode() {
    return chance(50) ? 0700 : 0755;
  }

  private Instant modified() {
    return Instant.ofEpochSecond(random.nextInt(3));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
