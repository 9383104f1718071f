package dev.forkpoint.application.port;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Many virtual threads that begin at the same moment.
public final class Together {
  /// As many as a contract asks of an adapter.
  public static final int THREADS = 64;

  private Together() {}

  /// What one of the threads does.
  @FunctionalInterface
  public interface Work {
    /// Does it.
    ///
    /// @param thread the number of the thread, counted from 0
    void run(int thread) throws Exception;
  }

  /// Runs `work` once in each of [#THREADS] threads. Fails where one of them does.
  public static void run(Work work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<? extends Future<?>> ends =
          IntStream.range(0, THREADS)
              .mapToObj(thread -> threads.submit(() -> awaitAndRun(start, work, thread)))
              .toList();
      start.countDown();
      for (Future<?> end : ends) {
        end.get();
      }
    }
  }

  private static Void awaitAndRun(CountDownLatch start, Work work, int thread) throws Exception {
    start.await();
    work.run(thread);
    return null;
  }
}
