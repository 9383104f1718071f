package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteScanTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void finds_what_a_look_at_each_byte_finds(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      fill(bytes, random);
      int start = random.nextInt(bytes.length + 1);
      int end = start + random.nextInt(bytes.length - start + 1);
      assertThat(ByteScan.lineFeed(bytes, start, end)).isEqualTo(lineFeed(bytes, start, end));
      assertThat(ByteScan.plainEnd(bytes, start, end)).isEqualTo(plainEnd(bytes, start, end));
      assertThat(ByteScan.asciiEnd(bytes, start, end)).isEqualTo(asciiEnd(bytes, start, end));
    }
  }

  /// Bytes around those that are looked for, and few of each, so that long stretches are there too.
  private static void fill(byte[] bytes, Random random) {
    byte[] likely = {'\n', '"', '\\', ' ', 0x1f, 0x21, 0x23, (byte) 0x80, (byte) 0xff, (byte) 0xa2};
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = random.nextInt(12) == 0 ? likely[random.nextInt(likely.length)] : (byte) 'x';
    }
  }

  private static int lineFeed(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static int plainEnd(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end
        && bytes[at] != '"'
        && bytes[at] != '\\'
        && Byte.toUnsignedInt(bytes[at]) >= ' ') {
      at++;
    }
    return at;
  }

  private static int asciiEnd(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] >= 0) {
      at++;
    }
    return at;
  }
}
