package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;

/// A directory of the earlier side where the later one has something else. If something below it
/// stays, it is kept beside with that.
final class DisplacedDirectory implements OpenDirectory {
  private final DirectoryEntry directory;
  private final Beside beside;
  private boolean stays;

  DisplacedDirectory(DirectoryEntry directory, Beside beside) {
    this.directory = directory;
    this.beside = beside;
  }

  @Override
  public EntryPath path() {
    return directory.path();
  }

  /// It stays whatever is below it.
  DisplacedDirectory keep() {
    if (!stays) {
      stays = true;
      beside.put(path(), directory);
    }
    return this;
  }

  @Override
  public void put(Entry entry) {
    keep();
    beside.put(path(), entry);
  }

  @Override
  public void close() {}
}
