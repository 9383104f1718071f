package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.Digest;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Stretches of packs that are read before anybody asks for their chunks, several at a time. Holds
/// the newest few MiB of them. For one thread; to be closed.
final class ReadAhead implements AutoCloseable {
  private static final int AT_A_TIME = 8;
  private static final long MOST_BYTES = 12 << 20;

  private final ObjectStore store;
  private final Function<Digest, ObjectKey> keys;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory());
  private final Deque<Ahead> ahead = new ArrayDeque<>();
  private long bytes;

  ReadAhead(ObjectStore store, Function<Digest, ObjectKey> keys) {
    this.store = store;
    this.keys = keys;
  }

  /// Begins to read what is not being read yet.
  void expect(Collection<ChunkRef> chunks) {
    Stretch.covering(chunks.stream().filter(chunk -> !isExpected(chunk)).toList())
        .forEach(this::begin);
    while (bytes > MOST_BYTES) {
      Ahead oldest = ahead.remove();
      oldest.content().cancel(true);
      bytes -= oldest.stretch().bytes();
    }
  }

  private boolean isExpected(ChunkRef chunk) {
    Stretch wanted = Stretch.of(chunk);
    return ahead.stream().anyMatch(known -> known.stretch().holds(wanted));
  }

  private void begin(Stretch stretch) {
    bytes += stretch.bytes();
    ahead.add(new Ahead(stretch, threads.submit(() -> read(stretch))));
  }

  private ByteBuffer read(Stretch stretch) throws StoreException {
    ByteBuffer content = ByteBuffer.allocate(stretch.bytes());
    store.read(keys.apply(stretch.pack()), stretch.start(), content);
    return content.flip();
  }

  /// The stored form of a chunk, where it was expected and could be read. Whoever reads it alone
  /// otherwise learns what is wrong with it.
  Optional<ByteBuffer> stored(ChunkRef chunk) throws StoreException {
    Stretch wanted = Stretch.of(chunk);
    for (Ahead known : ahead) {
      if (known.stretch().holds(wanted)) {
        return known.await(wanted);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }

  private record Ahead(Stretch stretch, Future<ByteBuffer> content) {

    Optional<ByteBuffer> await(Stretch wanted) throws StoreException {
      try {
        int from = Math.toIntExact(wanted.start() - stretch.start());
        return Optional.of(content.get().slice(from, wanted.bytes()));
      } catch (ExecutionException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoreException.Unavailable("cannot read ahead: interrupted", e);
      }
    }
  }
}
