package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.WorkingDirectory.Stamps;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.util.Optional;

/// Compares files with a snapshot by what their stamps tell, without reading any of them. The times
/// of directories are no difference, nor is anything about the root.
final class UnchangedTree {
  private final EntryCursor entries;
  private final Stamps stamps;
  private final SourceTree.Walk walk;

  UnchangedTree(EntryCursor entries, Stamps stamps, SourceTree.Walk walk) {
    this.entries = entries;
    this.stamps = stamps;
    this.walk = walk;
  }

  boolean isUnchanged() throws IOException {
    Optional<Entry> entry = nextEntry();
    Optional<Found> found = nextFound();
    while (entry.isPresent() && found.isPresent()) {
      if (!isSame(entry.get(), found.get(), stamps.next())) {
        return false;
      }
      entry = nextEntry();
      found = nextFound();
    }
    return entry.isEmpty() && found.isEmpty();
  }

  private Optional<Entry> nextEntry() throws IOException {
    Optional<Entry> entry = entries.next();
    if (entry.isPresent() && entry.get().path().isRoot()) {
      stamps.next();
      return entries.next();
    }
    return entry;
  }

  private Optional<Found> nextFound() throws IOException {
    Optional<Found> found = walk.next();
    while (found.isPresent()
        && (found.get() instanceof Found.LeftOut || found.get().path().isRoot())) {
      found = walk.next();
    }
    return found;
  }

  private static boolean isSame(Entry entry, Found found, FileStamp stamp) {
    return entry.path().equals(found.path())
        && switch (entry) {
          case FileEntry file ->
              found instanceof Found.File there
                  && stamp.matches(there.stamp())
                  && file.mode() == there.mode()
                  && file.modified().equals(there.modified())
                  && file.content().bytes() == there.bytes();
          case DirectoryEntry directory ->
              found instanceof Found.Directory there && directory.mode() == there.mode();
          case LinkEntry link ->
              found instanceof Found.Link there && link.target().equals(there.target());
        };
  }
}
