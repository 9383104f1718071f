package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  /// Copies a file, and changes it on the way.
  @FunctionalInterface
  public interface Copying {
    void copy(InputStream file, OutputStream target) throws IOException;
  }

  /// Tells for each path of a trace how it is copied, where that changes it.
  @FunctionalInterface
  public interface Changes {
    Optional<Copying> of(EntryPath path);
  }

  /// Writes the files.
  ///
  /// @return their length together in the vault, in bytes
  public long restore(Snapshot trace, Naming naming, Changes changes) throws IOException {
    try (Restoration target = directory.restore();
        FileRestorer files = new FileRestorer(vault, target, Progress.NONE);
        ChunkReader reader = vault.reader()) {
      long changedBytes = 0;
      EntryCursor entries = vault.entries(reader, trace);
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        Entry placed = entry.get().at(naming.place(entry.get().path()));
        Optional<Copying> change = changes.of(entry.get().path());
        if (change.isPresent() && placed instanceof FileEntry file) {
          changedBytes += change(file, change.get(), target);
        } else {
          put(placed, target, files);
        }
      }
      files.finish();
      target.commit();
      return changedBytes + files.bytes();
    }
  }

  private long change(FileEntry file, Copying copying, Restoration target) throws IOException {
    try (FileSink sink = target.create(file);
        InputStream content = vault.open(file.content());
        OutputStream copy = new SinkStream(sink)) {
      copying.copy(content, copy);
    }
    return file.content().bytes();
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
