package dev.forkpoint.application.broker;

import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.domain.archive.ArchiveSource;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// A tree as cc-broker packs it: directories and files with the modes that it gives to all of them,
/// without times, and without links.
record MirroredTree(WorkspaceArchive archive, Snapshot files) implements ArchiveSource {
  private static final int FILE_MODE = 0644;
  private static final int DIRECTORY_MODE = 0755;

  @Override
  public Entries entries() {
    return () -> plain(archive.entries(files).open());
  }

  private static Entries.Cursor plain(Entries.Cursor all) {
    return () -> {
      Optional<Entry> entry = all.next();
      while (entry.isPresent() && entry.get() instanceof LinkEntry) {
        entry = all.next();
      }
      return entry.map(MirroredTree::plain);
    };
  }

  private static Entry plain(Entry entry) {
    return switch (entry) {
      case FileEntry file -> new FileEntry(file.path(), FILE_MODE, Instant.EPOCH, file.content());
      case DirectoryEntry directory ->
          new DirectoryEntry(directory.path(), DIRECTORY_MODE, Instant.EPOCH);
      case LinkEntry link -> link;
    };
  }

  @Override
  public ContentTree references(ChunkRef node) throws IOException {
    return archive.references(node);
  }
}
