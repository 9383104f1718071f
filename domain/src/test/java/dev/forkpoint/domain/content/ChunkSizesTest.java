package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChunkSizesTest {

  @ParameterizedTest
  @CsvSource({"63, 256, 1024", "512, 256, 1024", "64, 256, 255", "64, 250, 1024", "64, 0, 0"})
  void sizes_are_in_order_and_the_average_is_a_power_of_two(int min, int average, int max) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChunkSizes(min, average, max));
  }
}
