package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.time.Instant;

/// A file that is written for an archive, and is in no store.
public final class WrittenFile {
  private static final int MODE = 0644;

  private final EntryPath path;
  private final Instant modified;
  private final byte[] content;

  /// @param content all of it; the caller gives it up
  public WrittenFile(EntryPath path, Instant modified, byte[] content) {
    this.path = path;
    this.modified = modified;
    this.content = content;
  }

  public EntryPath path() {
    return path;
  }

  /// All of it; not to be changed.
  public byte[] content() {
    return content;
  }

  /// Its name, time and mode, without its content.
  FileEntry entry() {
    return new FileEntry(path, MODE, modified, ContentTree.EMPTY);
  }
}
