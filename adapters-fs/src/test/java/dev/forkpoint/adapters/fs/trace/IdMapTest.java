package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class IdMapTest {
  private final IdMap map = new IdMap();

  @Test
  void an_id_that_was_not_put_has_no_number() {
    assertThat(map.get("a")).isZero();
  }

  @Test
  void an_id_has_the_number_that_was_put_last() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("a", 3);
    assertThat(map.get("a")).isEqualTo(3);
    assertThat(map.get("b")).isEqualTo(2);
  }

  @Test
  void it_tells_whether_an_id_is_new() {
    assertThat(map.put("a", 1)).isTrue();
    assertThat(map.put("a", 2)).isFalse();
  }

  @Test
  void it_grows() {
    IntStream.rangeClosed(1, 100_000).forEach(i -> map.put("id " + i, i));
    assertThat(IntStream.rangeClosed(1, 100_000)).allMatch(i -> map.get("id " + i) == i);
    assertThat(map.get("id 0")).isZero();
  }
}
