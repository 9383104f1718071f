package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Crc32CombinationTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void the_parts_give_the_checksum_of_the_whole(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      byte[] whole = SampleBytes.RANDOM.make(random.nextInt(5000), seed);
      int border = random.nextInt(whole.length + 1);
      int combined =
          Crc32Combination.combine(
              crc(whole, 0, border), crc(whole, border, whole.length), whole.length - border);
      assertThat(combined).isEqualTo(crc(whole, 0, whole.length));
    }
  }

  @Test
  void many_parts_give_the_checksum_of_the_whole() {
    byte[] whole = SampleBytes.TEXT.make(300_000, 1);
    Random random = new Random(1);
    int combined = 0;
    int at = 0;
    while (at < whole.length) {
      int end = at + Math.min(random.nextInt(9000), whole.length - at);
      combined = Crc32Combination.combine(combined, crc(whole, at, end), end - at);
      at = end;
    }

    assertThat(combined).isEqualTo(crc(whole, 0, whole.length));
  }

  @Test
  void an_empty_part_changes_nothing() {
    assertThat(Crc32Combination.combine(0x12345678, 0, 0)).isEqualTo(0x12345678);
    assertThat(Crc32Combination.combine(0, 0x12345678, 77)).isEqualTo(0x12345678);
  }

  @Test
  void doubling_gives_the_checksums_of_zeros() {
    int crc = crc(new byte[1], 0, 1);
    for (int power = 0; power < 20; power++) {
      assertThat(crc).isEqualTo(crc(new byte[1 << power], 0, 1 << power));
      crc = Crc32Combination.combine(crc, crc, 1L << power);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {29, 30, 31, 32, 33, 40, 50, 60})
  void a_long_part_is_its_two_halves(int power) {
    int half = zeros(power);
    int whole = Crc32Combination.combine(half, half, 1L << power);

    int atOnce = Crc32Combination.combine(0x12345678, whole, 1L << (power + 1));

    int first = Crc32Combination.combine(0x12345678, half, 1L << power);
    assertThat(atOnce).isEqualTo(Crc32Combination.combine(first, half, 1L << power));
  }

  @Test
  void the_powers_of_x_repeat_after_four_gibibytes_less_one() {
    long period = (1L << 32) - 1;

    assertThat(Crc32Combination.combine(0x12345678, 0x0F0F0F0F, period))
        .isEqualTo(0x12345678 ^ 0x0F0F0F0F);
    assertThat(Crc32Combination.combine(0x12345678, 0, period + 5))
        .isEqualTo(Crc32Combination.combine(0x12345678, 0, 5));
  }

  @Test
  void a_length_is_not_negative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Crc32Combination.combine(1, 2, -1));
  }

  /// The checksum of 2^power zeros.
  private static int zeros(int power) {
    int crc = crc(new byte[1], 0, 1);
    for (int i = 0; i < power; i++) {
      crc = Crc32Combination.combine(crc, crc, 1L << i);
    }
    return crc;
  }

  private static int crc(byte[] bytes, int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, to - from);
    return (int) crc.getValue();
  }
}
