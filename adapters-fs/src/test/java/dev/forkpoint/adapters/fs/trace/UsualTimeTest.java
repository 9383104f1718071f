package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsualTimeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "2026-03-02T12:00:00.1Z",
        "2026-12-31T12:34:56.123456789Z",
        "9999-02-28T00:00:00.000000Z",
      })
  void a_usual_time_is_the_same_as_always(String text) {
    assertThat(UsualTime.parse(text)).hasValue(Instant.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T12:00:00+01:00",
        "2026-03-02T12:00:00",
        "2026-03-02T12:00:00.Z",
        "2026-03-02T12:00:00,5Z",
        "2026-03-02T12:00:00.1234567890Z",
        "2026-03-02T12:00Z",
        "2026-03-02 12:00:00Z",
        "2026-13-02T12:00:00Z",
        "2026-04-31T12:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T12:60:00Z",
        "2016-12-31T23:59:60Z",
        "2024-02-29T12:00:00Z",
        "٢٠٢٦-03-02T12:00:00Z",
      })
  void another_text_is_left_to_others(String text) {
    assertThat(UsualTime.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void any_time_is_the_same_as_always(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 10_000; i++) {
      long seconds = random.nextLong(-62_167_219_200L, 253_402_300_800L);
      Instant time = Instant.ofEpochSecond(seconds, random.nextInt(1_000) * 1_000_000L);
      assertThat(TimeSpan.parse(time.toString())).hasValue(time);
    }
  }
}
