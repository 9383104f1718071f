package dev.forkpoint.application.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.care.ReadinessResult.NotReady;
import dev.forkpoint.application.care.ReadinessResult.Ready;
import dev.forkpoint.application.fake.InMemorySessionCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoreProbe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class CheckReadinessTest {
  private final SessionCatalog catalog = new InMemorySessionCatalog();

  @Test
  void where_store_and_catalog_answer_everything_is_ready() throws Exception {
    assertThat(check(() -> {}).check()).isEqualTo(new Ready());
  }

  @Test
  void what_the_store_complains_of_is_told_and_forgotten_when_it_is_over() throws Exception {
    AtomicInteger probes = new AtomicInteger();
    CheckReadiness check =
        check(() -> {
          if (probes.getAndIncrement() == 0) {
            throw new StoreException.Full("no room", new IllegalStateException("asked"));
          }
        });
    assertThat(check.check()).isEqualTo(new NotReady(List.of("no room")));
    assertThat(check.check()).isEqualTo(new Ready());
  }

  @Test
  void a_store_that_hangs_is_waited_for_no_longer_than_the_deadline_and_asked_once()
      throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger probes = new AtomicInteger();
    CheckReadiness check =
        new CheckReadiness(
            () -> {
              probes.incrementAndGet();
              waitFor(end);
            },
            catalog,
            Duration.ofMillis(20));

    NotReady hanging = new NotReady(List.of("the store has not answered within 20 ms"));
    assertThat(check.check()).isEqualTo(hanging);
    assertThat(check.check()).isEqualTo(hanging);
    assertThat(probes).hasValue(1);
    end.countDown();
  }

  private static void waitFor(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private CheckReadiness check(StoreProbe store) {
    return new CheckReadiness(store, catalog, Duration.ofMinutes(1));
  }
}
