package dev.forkpoint.application.vault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Packs of one save that are written in the background: whoever hands in more than a few waits.
/// The first failure is thrown at the next call.
///
/// They are written one behind another, and none behind one that failed. A pack holds references to
/// chunks of earlier ones, and a later save may find it and rely on it, even if this save dies.
final class PackUploads implements AutoCloseable {
  private static final int MOST = 2;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Future<?>> running = new ArrayDeque<>();
  private Future<?> last = CompletableFuture.completedFuture(this);

  synchronized void add(Callable<?> upload) throws IOException {
    while (running.size() >= MOST) {
      Futures.get(running.remove());
    }
    Future<?> before = last;
    last =
        threads.submit(() -> {
          Futures.get(before);
          return upload.call();
        });
    running.add(last);
  }

  /// Waits until everything is done.
  synchronized void finish() throws IOException {
    while (!running.isEmpty()) {
      Futures.get(running.remove());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
