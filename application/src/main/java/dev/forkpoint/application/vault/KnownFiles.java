package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.application.port.WorkingDirectory.Stamps;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// The files of the checkpoint that a directory was last saved as, with the stamps that they had
/// then; asked for in the order of their paths.
final class KnownFiles implements Closeable {
  private final ChunkReader reader;
  private final EntryCursor entries;
  private final Stamps stamps;
  private Optional<Entry> entry;
  private FileStamp stamp = FileStamp.UNKNOWN;

  KnownFiles(ChunkReader reader, EntryCursor entries, Stamps stamps) throws IOException {
    this.reader = reader;
    this.entries = entries;
    this.stamps = stamps;
    this.entry = Optional.empty();
    advance();
  }

  /// The content of a file that is as it was; nothing where it must be read.
  Optional<ContentTree> unchanged(Found.File found) throws IOException {
    advanceTo(found.path());
    return entry
        .filter(known -> known instanceof FileEntry file && isUnchanged(file, found))
        .map(known -> ((FileEntry) known).content());
  }

  /// Whether a link is as it was.
  boolean holds(Found.Link found) throws IOException {
    advanceTo(found.path());
    return entry.isPresent()
        && entry.get() instanceof LinkEntry link
        && link.path().equals(found.path())
        && link.target().equals(found.target());
  }

  private void advanceTo(EntryPath path) throws IOException {
    while (entry.isPresent() && entry.get().path().compareTo(path) < 0) {
      advance();
    }
  }

  private boolean isUnchanged(FileEntry known, Found.File found) {
    return known.path().equals(found.path())
        && known.modified().equals(found.modified())
        && known.content().bytes() == found.bytes()
        && stamp.matches(found.stamp());
  }

  private void advance() throws IOException {
    entry = entries.next();
    stamp = entry.isPresent() ? stamps.next() : FileStamp.UNKNOWN;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    stamps.close();
  }
}
