package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Optional;

/// What three trees hold at one path.
///
/// @param base the tree that both sides began with
/// @param earlier the side that was saved first
/// @param later the side that is saved now
record Sides(EntryPath path, Optional<Entry> base, Optional<Entry> earlier, Optional<Entry> later) {

  Optional<DirectoryEntry> earlierDirectory() {
    return directory(earlier);
  }

  Optional<DirectoryEntry> laterDirectory() {
    return directory(later);
  }

  private static Optional<DirectoryEntry> directory(Optional<Entry> entry) {
    return entry.filter(DirectoryEntry.class::isInstance).map(DirectoryEntry.class::cast);
  }
}
