package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Trace;
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

  /// Writes the files.
  ///
  /// @param changing what happens to the main file on the way, where anything does
  /// @return their length together in the vault, in bytes
  public long restore(Trace trace, Naming naming, Optional<Copying> changing) throws IOException {
    try (Restoration target = directory.restore();
        FileRestorer files = new FileRestorer(vault, target, Progress.NONE);
        ChunkReader reader = vault.reader()) {
      long changedBytes = 0;
      EntryCursor entries = vault.entries(reader, trace.files());
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        Entry placed = entry.get().at(naming.place(entry.get().path()));
        boolean isMain = entry.get().path().equals(trace.main());
        if (isMain && changing.isPresent() && placed instanceof FileEntry main) {
          changedBytes += change(main, changing.get(), target);
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
