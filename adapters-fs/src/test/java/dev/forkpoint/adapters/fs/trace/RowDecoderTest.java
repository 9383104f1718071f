package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowDecoderTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void it_replaces_what_the_jdk_replaces(long seed) throws Exception {
    byte[] row = mostlyText(seed);
    assertThat(decode(row)).isEqualTo(new String(row, UTF_8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pieces_follow_one_another(long seed) throws Exception {
    byte[] row = mostlyText(seed);
    RowDecoder decoder = new RowDecoder(new ByteArrayInputStream(row));
    decoder.begin();
    long end = 0;
    while (decoder.next()) {
      assertThat(decoder.offset(0)).isEqualTo(end);
      end = decoder.offset(decoder.length());
    }
    assertThat(end).isEqualTo(row.length);
  }

  @Test
  void the_place_of_each_character_is_known() throws Exception {
    assertThat(places("abc")).containsExactly(0L, 1L, 2L, 3L);
    assertThat(places("aä€b")).containsExactly(0L, 1L, 3L, 6L, 7L);
  }

  private static List<Long> places(String row) throws IOException {
    RowDecoder decoder = new RowDecoder(new ByteArrayInputStream(row.getBytes(UTF_8)));
    decoder.begin();
    decoder.next();
    return IntStream.rangeClosed(0, decoder.length()).mapToObj(decoder::offset).toList();
  }

  private static String decode(byte[] row) throws IOException {
    RowDecoder decoder = new RowDecoder(new ByteArrayInputStream(row));
    decoder.begin();
    StringBuilder text = new StringBuilder();
    while (decoder.next()) {
      text.append(decoder.characters(), 0, decoder.length());
    }
    return text.toString();
  }

  private static byte[] mostlyText(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    byte[] row = "aä€😀 ".repeat(3_000).getBytes(UTF_8);
    for (int i = 0; i < 50; i++) {
      row[random.nextInt(row.length)] = (byte) random.nextInt(256);
    }
    return row;
  }
}
