package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteSampleTest {
  private final ByteSample sample = new ByteSample();

  @ParameterizedTest
  @ValueSource(ints = {2000, 5000, 32_768, 49_152})
  void random_bytes_look_random(int length) {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(looksRandom(SampleBytes.RANDOM.make(length, seed))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2000, 5000, 32_768, 49_152})
  void base64_does_not(int length) {
    byte[] encoded = Base64.getEncoder().encode(SampleBytes.RANDOM.make(length, 1));

    assertThat(looksRandom(encoded)).isFalse();
  }

  @Test
  void numbers_of_which_one_byte_in_four_is_uneven_do_not() {
    byte[] content = SampleBytes.RANDOM.make(32_768, 1);
    Random random = new Random(1);
    for (int i = 3; i < content.length; i += 4) {
      content[i] = (byte) (60 + random.nextInt(4));
    }

    assertThat(looksRandom(content)).isFalse();
  }

  private boolean looksRandom(byte[] content) {
    return sample.looksRandom(content, 0, content.length);
  }
}
