package dev.forkpoint.application.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.WorkingDirectory;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.application.vault.WorkspaceVault.StoredHome;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ChunkSizes;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.home.Home;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.snapshot.Entries;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A checkpoint in the making, or a state of the home: its trees first, then [#finish], then the
/// object itself. That order is an invariant of the store: none refers to a pack that is not there.
public final class CheckpointWriter implements AutoCloseable {
  private final WorkspaceVault vault;
  private final ChunkWriter chunks;

  CheckpointWriter(WorkspaceVault vault, ChunkWriter chunks) {
    this.vault = vault;
    this.chunks = chunks;
  }

  /// Saves the files of a working directory.
  ///
  /// @param known the files that its stamps belong to, where it was saved before
  /// @param stamps takes the new stamps
  public SavedTree files(
      WorkingDirectory directory, Optional<Snapshot> known, StampSink stamps, Progress progress)
      throws IOException {
    return files(directory, directory, known, stamps, progress);
  }

  /// Saves a part of a working directory.
  ///
  /// @param source the part
  /// @param known the files that the directory's stamps belong to, where that part was saved before
  /// @param stamps takes the new stamps
  public SavedTree files(
      SourceTree source,
      WorkingDirectory directory,
      Optional<Snapshot> known,
      StampSink stamps,
      Progress progress)
      throws IOException {
    if (known.isEmpty()) {
      return save(source, ChunkSizes.FILES, Optional.empty(), stamps, progress);
    }
    try (KnownFiles files = vault.known(known.get(), directory.stamps())) {
      return save(source, ChunkSizes.FILES, Optional.of(files), stamps, progress);
    }
  }

  /// Saves a tree whose files are in this workspace.
  public Snapshot tree(Entries entries) throws IOException {
    SnapshotBuilder tree = new SnapshotBuilder(chunks);
    Entries.Cursor cursor = entries.open();
    for (Optional<Entry> entry = cursor.next(); entry.isPresent(); entry = cursor.next()) {
      tree.add(entry.get());
    }
    return tree.finish();
  }

  /// Saves files of which nothing is known.
  public SavedTree files(SourceTree files) throws IOException {
    return save(files, ChunkSizes.FILES, Optional.empty(), StampSink.NONE, Progress.NONE);
  }

  /// Saves the files of a trace.
  public SavedTree trace(SourceTree files) throws IOException {
    return save(files, ChunkSizes.TRACE, Optional.empty(), StampSink.NONE, Progress.NONE);
  }

  private SavedTree save(
      SourceTree source,
      ChunkSizes sizes,
      Optional<KnownFiles> known,
      StampSink stamps,
      Progress progress)
      throws IOException {
    return new TreeSaver(chunks, source, sizes, known, stamps, progress).save();
  }

  /// The same tree with one file cut to its first bytes. It refers to the chunks that are there,
  /// and stores the part of the one that is cut through.
  ///
  /// @param bytes how much of the file to keep, at most what it has
  /// @param closing what to write behind them; nothing where it is empty
  public Snapshot cut(Snapshot tree, EntryPath path, long bytes, String closing)
      throws IOException {
    SnapshotBuilder shorter = new SnapshotBuilder(chunks);
    try (ChunkReader reader = vault.reader()) {
      EntryCursor entries = vault.entries(reader, tree);
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        shorter.add(
            entry.get() instanceof FileEntry file && file.path().equals(path)
                ? new FileEntry(
                    path, file.mode(), file.modified(), cut(file.content(), bytes, closing))
                : entry.get());
      }
    }
    return shorter.finish();
  }

  private ContentTree cut(ContentTree content, long bytes, String closing) throws IOException {
    ContentTreeBuilder shorter = new ContentTreeBuilder(chunks);
    try (ChunkReader reader = vault.reader()) {
      ChunkCursor cursor = vault.chunks(reader, content);
      long rest = bytes;
      while (rest > 0) {
        ChunkRef chunk =
            cursor
                .next()
                .orElseThrow(() -> new StoreException.Damaged("cut a trace: it ends too early"));
        shorter.add(SpanRef.ofData(chunk.bytes() <= rest ? chunk : part(reader, chunk, rest)));
        rest -= Math.min(rest, chunk.bytes());
      }
    }
    if (!closing.isEmpty()) {
      shorter.add(SpanRef.ofData(Futures.get(chunks.data(closing.getBytes(UTF_8)))));
    }
    return shorter.finish();
  }

  private ChunkRef part(ChunkReader reader, ChunkRef chunk, long bytes) throws IOException {
    return Futures.get(chunks.data(Arrays.copyOf(reader.data(chunk), (int) bytes)));
  }

  /// A data chunk that the workspace has already, where it has.
  public Optional<ChunkRef> find(Digest chunk) throws IOException {
    return chunks.find(chunk);
  }

  /// Takes a data chunk over from elsewhere as it is stored there.
  ///
  /// @param bytes its bytes, whose SHA-256 is `name`
  /// @param stored the stored form of just these
  public ChunkRef carry(Digest name, byte[] bytes, byte[] stored) throws IOException {
    return chunks.carry(name, bytes, stored);
  }

  /// Stores a node of references to chunks of this workspace.
  public ChunkRef references(ContentTree tree) throws IOException {
    return chunks.references(tree);
  }

  /// Stores a node of entries whose contents refer to chunks of this workspace.
  public ChunkRef entries(List<Entry> entries) throws IOException {
    return chunks.entries(entries);
  }

  /// Waits until everything that was saved so far is in the store.
  ///
  /// @return the length of the packs that this added, in bytes
  public long finish() throws IOException {
    return chunks.finish();
  }

  /// Reads a checkpoint of the workspace.
  public Checkpoint checkpoint(CheckpointSummary summary) throws StoreException {
    return vault.checkpoint(summary);
  }

  /// Stores the checkpoint, after [#finish].
  public StoredCheckpoint put(Checkpoint checkpoint) throws StoreException {
    return vault.put(checkpoint);
  }

  /// Stores the state of the home, after [#finish].
  public StoredHome put(Home home) throws StoreException {
    return vault.put(home);
  }

  @Override
  public void close() {
    chunks.close();
  }
}
