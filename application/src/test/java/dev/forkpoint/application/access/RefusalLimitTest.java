package dev.forkpoint.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class RefusalLimitTest {
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");
  private final RefusalLimit limit = new RefusalLimit(2, Duration.ofMinutes(1), 3, () -> now);

  @Test
  void a_place_is_told_to_wait_to_the_end_of_its_window() {
    assertThat(limit.refuse("a")).isEmpty();
    now = now.plusSeconds(20);
    assertThat(limit.refuse("a")).isEmpty();
    assertThat(limit.refuse("a")).contains(Duration.ofSeconds(40));
    now = now.plusSeconds(39);
    assertThat(limit.refuse("a")).contains(Duration.ofSeconds(1));
  }

  @Test
  void after_that_it_begins_anew() {
    for (int i = 0; i < 5; i++) {
      limit.refuse("a");
    }
    now = now.plusSeconds(60);
    assertThat(limit.refuse("a")).isEmpty();
  }

  @Test
  void each_place_is_counted_for_itself() {
    for (int i = 0; i < 5; i++) {
      limit.refuse("a");
    }
    assertThat(limit.refuse("b")).isEmpty();
  }

  @Test
  void what_was_quiet_for_longest_is_forgotten_first() {
    for (int i = 0; i < 3; i++) {
      limit.refuse("a");
      limit.refuse("b");
    }
    limit.refuse("c");
    limit.refuse("b");
    limit.refuse("d");
    assertThat(limit.refuse("b")).isPresent();
    assertThat(limit.refuse("a")).isEmpty();
  }
}
