package dev.forkpoint.application.vault;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work that is done in the background on behalf of one save, a few pieces at a time: whoever hands
/// in more waits until an earlier piece is done. The first failure is thrown at the next call.
final class PackUploads implements AutoCloseable {
  private static final int MOST = 2;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Future<?>> running = new ArrayDeque<>();

  synchronized void add(Callable<?> upload) throws IOException {
    while (running.size() >= MOST) {
      Futures.get(running.remove());
    }
    running.add(threads.submit(upload));
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
