package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepeatedWorkTest {
  private static final Duration PAUSE = Duration.ofMillis(50);

  @TempDir private Path folder;

  @Test
  void in_a_data_directory_one_process_at_a_time_does_it_again_and_again() throws Exception {
    isDoneByOneAtATime(() -> JdbcSessionCatalog.open(folder));
  }

  @Test
  void on_a_server_one_process_at_a_time_does_it_again_and_again() throws Exception {
    PostgresServer server = PostgresServer.shared();
    String database = server.newDatabase();
    try {
      isDoneByOneAtATime(() -> JdbcSessionCatalog.open(server.settings(database)));
    } finally {
      server.drop(database);
    }
  }

  @Test
  void work_that_fails_is_done_again() throws Exception {
    CountDownLatch done = new CountDownLatch(3);
    Runnable failing =
        () -> {
          done.countDown();
          throw new IllegalStateException("as a test wants it");
        };
    try (JdbcSessionCatalog catalog = JdbcSessionCatalog.open(folder);
        RepeatedWork _ = catalog.repeat(Map.of("failing", failing), PAUSE)) {
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void isDoneByOneAtATime(Supplier<JdbcSessionCatalog> process) throws Exception {
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(10);
    Runnable work =
        () -> {
          most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          atOnce.decrementAndGet();
          done.countDown();
        };
    try (JdbcSessionCatalog one = process.get();
        JdbcSessionCatalog other = process.get();
        RepeatedWork _ = one.repeat(Map.of("work", work), PAUSE);
        RepeatedWork _ = other.repeat(Map.of("work", work), PAUSE)) {
      assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(most).hasValue(1);
  }
}
