package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HuffmanLengthsTest {

  @Test
  void rare_symbols_have_long_codes() {
    assertThat(lengths(15, 1, 8, 0, 4, 2, 0)).containsExactly(3, 1, 0, 2, 3, 0);
  }

  @Test
  void equal_frequencies_have_equal_lengths() {
    assertThat(lengths(15, 5, 5, 5, 5)).containsExactly(2, 2, 2, 2);
  }

  @Test
  void two_symbols_have_codes_though_none_occurs() {
    assertThat(lengths(15, 0, 0, 0)).containsExactly(1, 1, 0);
  }

  @Test
  void two_symbols_have_codes_though_one_occurs() {
    assertThat(lengths(15, 0, 0, 9)).containsExactly(1, 0, 1);
    assertThat(lengths(15, 9, 0, 0)).containsExactly(1, 1, 0);
  }

  @Test
  void no_code_is_longer_than_the_limit() {
    assertThat(lengths(3, 1, 1, 2, 3, 5, 8, 13)).containsExactly(3, 3, 3, 3, 3, 3, 2);
  }

  /// Each frequency is the sum of the two before it: without a limit, codes have up to 23 bits.
  @Test
  void the_deepest_tree_is_cut_to_the_limit() {
    int[] frequencies = new int[24];
    Arrays.fill(frequencies, 1);
    for (int i = 2; i < frequencies.length; i++) {
      frequencies[i] = frequencies[i - 1] + frequencies[i - 2];
    }

    byte[] lengths = lengths(15, frequencies);

    assertComplete(lengths, 15);
    assertThat(lengths).startsWith(15, 15, 15).endsWith(3, 2, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_code_is_complete_and_within_its_limit(long seed) {
    Random random = new Random(seed);
    HuffmanLengths lengths = new HuffmanLengths(286, 15);
    for (int round = 0; round < 100; round++) {
      assertComplete(lengths.of(skewed(random, 286)), 15);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void a_narrow_limit_holds_as_well(long seed) {
    Random random = new Random(seed);
    HuffmanLengths lengths = new HuffmanLengths(19, 5);
    for (int round = 0; round < 100; round++) {
      assertComplete(lengths.of(skewed(random, 19)), 5);
    }
  }

  private static byte[] lengths(int longest, int... frequencies) {
    return new HuffmanLengths(frequencies.length, longest).of(frequencies);
  }

  /// Frequencies of which some are many times larger than others, and some are 0.
  private static int[] skewed(Random random, int symbols) {
    int[] frequencies = new int[symbols];
    for (int i = 0; i < symbols; i++) {
      frequencies[i] = random.nextInt(1 << random.nextInt(1, 14)) >>> random.nextInt(4);
    }
    return frequencies;
  }

  /// Kraft's sum is 1.
  private static void assertComplete(byte[] lengths, int longest) {
    int sum = 0;
    for (byte length : lengths) {
      assertThat(length).isBetween((byte) 0, (byte) longest);
      sum += length == 0 ? 0 : 1 << (longest - length);
    }
    assertThat(sum).isEqualTo(1 << longest);
  }
}
