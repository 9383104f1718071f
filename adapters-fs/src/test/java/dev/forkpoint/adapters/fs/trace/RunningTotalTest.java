package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.Event.Usage;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RunningTotalTest {
  private final RunningTotal total = new RunningTotal();

  @Test
  void what_was_added_since_the_last_total_is_told() {
    assertThat(total.next(usage(1, 10, 2, "0.5"))).hasValue(usage(1, 10, 2, "0.5"));
    assertThat(total.next(usage(2, 15, 2, "0.75"))).hasValue(usage(2, 5, 0, "0.25"));
  }

  @Test
  void the_same_total_again_adds_nothing() {
    assertThat(total.next(usage(1, 10, 2, "0.5"))).isPresent();
    assertThat(total.next(usage(2, 10, 2, "0.50"))).isEmpty();
  }

  @Test
  void a_counter_that_goes_down_began_anew() {
    assertThat(total.next(usage(1, 10, 2, "0.5"))).isPresent();
    assertThat(total.next(usage(2, 4, 3, "0.25"))).hasValue(usage(2, 4, 1, "0.25"));
  }

  private static Usage usage(long row, long input, long output, String cost) {
    return new Usage(row, input, output, 0, 0, Optional.of(new BigDecimal(cost)));
  }
}
