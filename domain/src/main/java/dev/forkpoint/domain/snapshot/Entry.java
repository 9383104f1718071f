package dev.forkpoint.domain.snapshot;

import dev.forkpoint.domain.content.ContentTree;
import java.time.Instant;

/// What a snapshot holds at one path.
public sealed interface Entry {
  EntryPath path();

  /// Modification time, to the nanosecond.
  Instant modified();

  /// The same entry at another path.
  Entry at(EntryPath path);

  /// A regular file.
  ///
  /// @param mode the twelve permission bits of POSIX
  record FileEntry(EntryPath path, int mode, Instant modified, ContentTree content)
      implements Entry {
    @Override
    public FileEntry at(EntryPath path) {
      return new FileEntry(path, mode, modified, content);
    }
  }

  /// A directory, which stands before what is in it.
  ///
  /// @param mode the twelve permission bits of POSIX
  record DirectoryEntry(EntryPath path, int mode, Instant modified) implements Entry {
    @Override
    public DirectoryEntry at(EntryPath path) {
      return new DirectoryEntry(path, mode, modified);
    }
  }

  /// A symbolic link that stays inside the tree.
  ///
  /// @param target as written in the link: relative to the link's own directory
  record LinkEntry(EntryPath path, Instant modified, String target) implements Entry {
    @Override
    public LinkEntry at(EntryPath path) {
      return new LinkEntry(path, modified, target);
    }
  }
}
