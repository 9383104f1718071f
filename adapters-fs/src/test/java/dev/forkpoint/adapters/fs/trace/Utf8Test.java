package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class Utf8Test {

  @Test
  void up_to_two_bytes_are_judged_as_java_does() {
    for (int first = 0; first < 0x100; first++) {
      assertIsJudgedAlike((byte) first);
      for (int second = 0; second < 0x100; second++) {
        assertIsJudgedAlike((byte) first, (byte) second);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void any_bytes_are_judged_as_java_does(int seed) {
    Random random = new Random(seed);
    byte[] likely = {
      'a',
      0x7f,
      (byte) 0x80,
      (byte) 0x8f,
      (byte) 0x90,
      (byte) 0x9f,
      (byte) 0xa0,
      (byte) 0xbf,
      (byte) 0xc1,
      (byte) 0xc2,
      (byte) 0xe0,
      (byte) 0xe1,
      (byte) 0xed,
      (byte) 0xef,
      (byte) 0xf0,
      (byte) 0xf1,
      (byte) 0xf4,
      (byte) 0xf5,
    };
    for (int i = 0; i < 30_000; i++) {
      byte[] bytes = new byte[random.nextInt(6)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = likely[random.nextInt(likely.length)];
      }
      assertIsJudgedAlike(bytes);
    }
  }

  @Test
  void only_the_stretch_is_judged() {
    byte[] bytes = "\u00ff€\u00ff".getBytes(UTF_8);
    assertThat(Utf8.isValid(bytes, 2, 5)).isTrue();
    assertThat(Utf8.isValid(bytes, 2, 4)).isFalse();
    assertThat(Utf8.isValid(bytes, 1, 5)).isFalse();
  }

  private static void assertIsJudgedAlike(byte... bytes) {
    if (Utf8.isValid(bytes, 0, bytes.length) != java(bytes)) {
      fail("judged otherwise: %s", Arrays.toString(bytes));
    }
  }

  private static boolean java(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
