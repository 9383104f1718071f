package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.Optional;

/// Adds the files of a trace to a directory, under the names that somebody wants for them. Whatever
/// else the directory holds stays.
public final class TraceRestorer {
  private final WorkspaceVault vault;
  private final WorkingDirectory directory;

  public TraceRestorer(WorkspaceVault vault, WorkingDirectory directory) {
    this.vault = vault;
    this.directory = directory;
  }

  /// Gives each path of a trace its place in the directory.
  @FunctionalInterface
  public interface Naming {
    EntryPath place(EntryPath path);
  }

  /// Writes the files.
  ///
  /// @return their length together, in bytes
  public long restore(Snapshot trace, Naming naming) throws IOException {
    try (Restoration target = directory.restore();
        FileRestorer files = new FileRestorer(vault, target, Progress.NONE);
        ChunkReader reader = vault.reader()) {
      EntryCursor entries = vault.entries(reader, trace);
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        put(entry.get().at(naming.place(entry.get().path())), target, files);
      }
      files.finish();
      target.commit();
      return files.bytes();
    }
  }

  private static void put(Entry entry, Restoration target, FileRestorer files) throws IOException {
    if (entry.path().isRoot()) {
      return;
    }
    switch (entry) {
      case FileEntry file -> files.add(file);
      case DirectoryEntry directory -> target.directory(directory);
      case LinkEntry link -> target.link(link);
    }
  }
}
