package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeSpanTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void a_span_without_times_has_no_ends() {
    TimeSpan span = new TimeSpan();
    assertThat(span.first()).isEmpty();
    assertThat(span.last()).isEmpty();
  }

  @Test
  void times_come_in_any_order() {
    TimeSpan span = new TimeSpan();
    span.include(NOON);
    span.include(NOON.minusSeconds(2));
    span.include(NOON.plusSeconds(3));
    span.include(NOON.plusSeconds(1));
    assertThat(span.first()).hasValue(NOON.minusSeconds(2));
    assertThat(span.last()).hasValue(NOON.plusSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-02T12:00:00Z", "2026-03-02T12:00:00.000Z", "2026-03-02T13:00:00+01:00"})
  void a_time_with_a_zone_is_a_time(String text) {
    assertThat(TimeSpan.parse(text)).hasValue(NOON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "noon", "2026-03-02", "2026-03-02T12:00:00", "+999999999-01-01T00:00:00Z"})
  void another_text_is_none(String text) {
    assertThat(TimeSpan.parse(text)).isEmpty();
  }
}
