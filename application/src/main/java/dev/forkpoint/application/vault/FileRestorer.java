package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.Restoration;
import dev.forkpoint.application.port.Restoration.FileSink;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writes files out of the vault into a restoration, on a few threads. Neighbours stay together,
/// because their chunks lie together.
final class FileRestorer implements AutoCloseable {
  private static final int BATCH_FILES = 64;
  private static final long BATCH_BYTES = 4 << 20;
  private static final int THREADS = 3;
  private static final int MOST_WAITING = 4 * THREADS;

  private final WorkspaceVault vault;
  private final Restoration target;
  private final Progress progress;
  private final BlockingQueue<ChunkReader> readers = new ArrayBlockingQueue<>(THREADS);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Deque<Future<?>> running = new ArrayDeque<>();
  private List<FileEntry> batch = new ArrayList<>();
  private long batchBytes;
  private long files;
  private long bytes;

  FileRestorer(WorkspaceVault vault, Restoration target, Progress progress) {
    this.vault = vault;
    this.target = target;
    this.progress = progress;
  }

  void add(FileEntry file) throws IOException {
    batch.add(file);
    batchBytes += file.content().bytes();
    if (batch.size() >= BATCH_FILES || batchBytes >= BATCH_BYTES) {
      startBatch();
    }
  }

  /// Waits until all files are written.
  void finish() throws IOException {
    startBatch();
    while (!running.isEmpty()) {
      Futures.get(running.remove());
    }
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  private void startBatch() throws IOException {
    List<FileEntry> full = batch;
    files += full.size();
    bytes += batchBytes;
    batch = new ArrayList<>();
    batchBytes = 0;
    running.add(
        threads.submit(() -> {
          write(full);
          return full;
        }));
    if (running.size() > MOST_WAITING) {
      Futures.get(running.remove());
    }
    progress.at(files, bytes);
  }

  private void write(List<FileEntry> entries) throws IOException {
    ChunkReader free = readers.poll();
    ChunkReader reader = free == null ? vault.reader() : free;
    try {
      reader.expect(chunksAtHand(entries));
      for (FileEntry entry : entries) {
        write(entry, reader);
      }
    } finally {
      readers.add(reader);
    }
  }

  private static List<ChunkRef> chunksAtHand(List<FileEntry> entries) {
    return entries.stream()
        .map(FileEntry::content)
        .filter(content -> content.level() == 0)
        .flatMap(content -> content.refs().stream().map(SpanRef::chunk))
        .toList();
  }

  private void write(FileEntry entry, ChunkReader reader) throws IOException {
    try (FileSink sink = target.create(entry)) {
      ChunkCursor chunks = vault.chunks(reader, entry.content());
      for (Optional<ChunkRef> chunk = chunks.next(); chunk.isPresent(); chunk = chunks.next()) {
        sink.write(ByteBuffer.wrap(reader.data(chunk.get())));
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
    readers.forEach(ChunkReader::close);
  }
}
