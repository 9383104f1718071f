package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Optional;

/// A directory that one side removed, or replaced by something else while it was the earlier one.
/// It stays if something below it stays; then the replacement is kept beside it.
final class DoubtfulDirectory implements OpenDirectory {
  private final DirectoryEntry directory;
  private final Optional<Entry> replacement;
  private final Place parent;
  private final Beside beside;
  private boolean stays;

  DoubtfulDirectory(
      DirectoryEntry directory, Optional<Entry> replacement, Place parent, Beside beside) {
    this.directory = directory;
    this.replacement = replacement;
    this.parent = parent;
    this.beside = beside;
  }

  @Override
  public EntryPath path() {
    return directory.path();
  }

  @Override
  public void put(Entry entry) {
    if (!stays) {
      stays = true;
      parent.put(directory);
      replacement.ifPresent(contender -> beside.put(path(), contender));
    }
    parent.put(entry);
  }

  @Override
  public void close() {
    if (!stays) {
      replacement.ifPresent(parent::put);
    }
  }
}
