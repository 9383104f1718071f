package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.FileStamp;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.SourceTree.Found;
import dev.forkpoint.domain.content.ChunkSizes;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.Entry.LinkEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Saves a tree of files as a snapshot. One thread walks the tree and reads what is new; the chunks
/// are stored behind its back, and the entries follow in their order as soon as theirs are.
final class TreeSaver {
  private static final int MOST_WAITING = 4096;

  private final SourceTree source;
  private final Optional<KnownFiles> known;
  private final StampSink stamps;
  private final Progress progress;
  private final ContentWriter contents;
  private final SnapshotBuilder snapshot;
  private final Deque<PendingEntry> waiting = new ArrayDeque<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private long files;
  private long bytes;

  /// @param known the files as they were, where the tree was saved before
  TreeSaver(
      ChunkWriter writer,
      SourceTree source,
      ChunkSizes sizes,
      Optional<KnownFiles> known,
      StampSink stamps,
      Progress progress) {
    this.source = source;
    this.known = known;
    this.stamps = stamps;
    this.progress = progress;
    this.contents = new ContentWriter(writer, sizes);
    this.snapshot = new SnapshotBuilder(writer);
  }

  /// Saves the tree.
  SavedTree save() throws IOException {
    try (SourceTree.Walk walk = source.walk()) {
      for (var found = walk.next(); found.isPresent(); found = walk.next()) {
        take(found.get());
        settleSome();
      }
    }
    while (!waiting.isEmpty()) {
      settleFirst();
    }
    return new SavedTree(snapshot.finish(), List.copyOf(leftOut));
  }

  private void take(Found found) throws IOException {
    switch (found) {
      case Found.File file -> takeFile(file);
      case Found.Directory directory ->
          waiting.add(
              PendingEntry.ready(
                  new DirectoryEntry(directory.path(), directory.mode(), directory.modified())));
      case Found.Link link ->
          waiting.add(
              PendingEntry.ready(new LinkEntry(link.path(), link.modified(), link.target())));
      case Found.LeftOut other -> leftOut.add(new LeftOut(other.path(), other.reason()));
    }
  }

  private void takeFile(Found.File file) throws IOException {
    Optional<ContentTree> content =
        known.isPresent() ? known.get().unchanged(file) : Optional.empty();
    if (content.isPresent()) {
      waiting.add(PendingEntry.ready(entry(file, content.get()), file.stamp()));
    } else {
      read(file);
    }
  }

  /// A file that has gone since the walk met it was deleted, and is not part of the snapshot.
  private void read(Found.File file) throws IOException {
    try (InputStream stream = source.open(file.path())) {
      waiting.add(PendingEntry.of(contents.write(stream), file));
    } catch (NoSuchFileException e) {
      leftOut.add(new LeftOut(file.path(), "it was deleted while the directory was saved"));
    }
  }

  private static FileEntry entry(Found.File file, ContentTree content) {
    return new FileEntry(file.path(), file.mode(), file.modified(), content);
  }

  private void settleSome() throws IOException {
    while (!waiting.isEmpty() && (waiting.element().isDone() || waiting.size() > MOST_WAITING)) {
      settleFirst();
    }
  }

  private void settleFirst() throws IOException {
    PendingEntry pending = waiting.remove();
    Entry entry = pending.finish();
    snapshot.add(entry);
    stamps.add(pending.stamp());
    if (entry instanceof FileEntry file) {
      progress.at(++files, bytes += file.content().bytes());
    }
  }

  /// An entry whose content may still be on its way.
  private interface PendingEntry {
    boolean isDone();

    Entry finish() throws IOException;

    FileStamp stamp();

    static PendingEntry ready(Entry entry) {
      return ready(entry, FileStamp.UNKNOWN);
    }

    static PendingEntry ready(Entry entry, FileStamp stamp) {
      return new Ready(entry, stamp);
    }

    static PendingEntry of(PendingContent content, Found.File file) {
      return new Reading(content, file);
    }
  }

  private record Ready(Entry entry, FileStamp stamp) implements PendingEntry {
    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public Entry finish() {
      return entry;
    }
  }

  private record Reading(PendingContent content, Found.File file) implements PendingEntry {
    @Override
    public boolean isDone() {
      return content.isDone();
    }

    @Override
    public Entry finish() throws IOException {
      return entry(file, content.finish());
    }

    @Override
    public FileStamp stamp() {
      return file.stamp();
    }
  }
}
