package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeflateEncoderTest {
  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;

  private static final List<Integer> LENGTHS =
      List.of(
          1, 2, 3, 4, 5, 11, 12, 13, 255, 256, 259, 4096, 32767, 32768, 32769, 49151, 49152, 49153,
          65535, 65536, 65537, 262143, 262144);

  private final DeflateEncoder encoder = new DeflateEncoder();

  static Stream<Arguments> contents() {
    return Arrays.stream(SampleBytes.values())
        .flatMap(kind ->
            LENGTHS.stream()
                .flatMap(length ->
                    IntStream.range(0, 4).mapToObj(seed -> Arguments.of(kind, length, seed))));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void what_is_encoded_inflates_to_itself(SampleBytes kind, int length, long seed) {
    byte[] content = kind.make(length, seed);

    byte[] encoded = encode(content);

    assertThat(inflate(encoded, length)).isEqualTo(content);
  }

  @ParameterizedTest
  @EnumSource
  void every_short_length_inflates_to_itself(SampleBytes kind) {
    for (int length = 0; length <= 1000; length++) {
      byte[] content = kind.make(length, length);
      assertThat(inflate(encode(content), length)).isEqualTo(content);
    }
  }

  @Test
  void an_empty_chunk_is_no_bytes() {
    assertThat(encode(new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void chunks_strung_together_and_ended_are_one_stream(long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (SampleBytes kind : SampleBytes.values()) {
      byte[] content = kind.make(random.nextInt(70_000), seed);
      contents.writeBytes(content);
      stream.writeBytes(encode(content));
    }
    stream.writeBytes(new byte[] {3, 0});

    assertThat(inflateEnded(stream.toByteArray(), contents.size()))
        .isEqualTo(contents.toByteArray());
  }

  @ParameterizedTest
  @EnumSource
  void the_encoding_depends_on_the_bytes_alone(SampleBytes kind) {
    byte[] content = kind.make(100_000, 1);
    byte[] surrounded = SampleBytes.TEXT.make(120_000, 2);
    System.arraycopy(content, 0, surrounded, 7_000, content.length);
    byte[] output = new byte[DeflateEncoder.maxEncodedLength(content.length) + 1];
    byte[] first = encode(content);

    encode(SampleBytes.COPIES.make(200_000, 3));
    int size = encoder.encode(surrounded, 7_000, content.length, output);

    assertThat(Arrays.copyOf(output, size)).isEqualTo(first);
    assertThat(encode(content)).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 4096, 32768, 49152, 49153, 65535, 65536, 65537, 262144})
  void what_does_not_compress_grows_by_the_headers_of_stored_blocks(int length) {
    byte[] encoded = encode(SampleBytes.RANDOM.make(length, 5));

    int blocks = length / 32_768 + 1;
    assertThat(encoded.length).isBetween(length + 5, length + 5 * blocks);
    assertThat(firstBlock(encoded)).isEqualTo(STORED);
  }

  @ParameterizedTest
  @EnumSource
  void the_smallest_room_suffices(SampleBytes kind) {
    for (int length = 0; length <= 3000; length += 7) {
      byte[] content = kind.make(length, length);
      byte[] output = new byte[DeflateEncoder.maxEncodedLength(length)];
      assertThat(encoder.encode(content, 0, length, output)).isLessThanOrEqualTo(output.length);
    }
  }

  @Test
  void an_output_without_enough_room_is_refused() {
    byte[] output = new byte[DeflateEncoder.maxEncodedLength(100) - 1];

    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoder.encode(new byte[100], 0, 100, output));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void a_range_outside_the_input_is_refused(int length) {
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> encoder.encode(new byte[100], 0, length, new byte[1000]));
  }

  @Nested
  final class Compressing {
    @Test
    void a_few_equal_bytes_make_a_fixed_block() {
      byte[] encoded = encode(new byte[100]);

      assertThat(firstBlock(encoded)).isEqualTo(FIXED);
      assertThat(encoded).hasSizeLessThan(12);
    }

    @Test
    void text_makes_a_dynamic_block() {
      byte[] encoded = encode(SampleBytes.TEXT.make(20_000, 1));

      assertThat(firstBlock(encoded)).isEqualTo(DYNAMIC);
      assertThat(encoded).hasSizeLessThan(7_000);
    }

    @Test
    void bytes_of_six_bits_take_six_bits() {
      byte[] content = new byte[30_000];
      Random random = new Random(1);
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) random.nextInt(64);
      }

      assertThat(encode(content)).hasSizeLessThan(content.length * 3 / 4 + 100);
    }

    @Test
    void a_repetition_of_what_does_not_compress_is_found() {
      byte[] half = SampleBytes.RANDOM.make(16_000, 1);
      byte[] content = Arrays.copyOf(half, 32_000);
      System.arraycopy(half, 0, content, 16_000, 16_000);

      assertThat(encode(content)).hasSizeLessThan(17_000);
    }

    @Test
    void text_behind_what_does_not_compress_is_compressed() {
      byte[] content = SampleBytes.RANDOM.make(200_000, 1);
      System.arraycopy(SampleBytes.TEXT.make(100_000, 1), 0, content, 100_000, 100_000);

      assertThat(encode(content)).hasSizeLessThan(150_000);
    }
  }

  /// What a block may consist of at the borders of the format.
  @Nested
  final class Borders {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 256})
    void any_number_of_values(int values) {
      byte[] content = new byte[values];
      for (int i = 0; i < values; i++) {
        content[i] = (byte) i;
      }
      assertInflates(content);
    }

    @Test
    void literals_without_a_match() {
      byte[] content = new byte[2000];
      for (int i = 0; i < content.length; i++) {
        content[i] = (byte) (i % 2 == 0 ? i / 16 : 200 + i % 16);
      }
      assertInflates(content);
    }

    @ParameterizedTest
    @ValueSource(
        ints = {
          1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 16, 17, 24, 25, 32, 33, 48, 49, 64, 65, 96, 97, 128,
          129, 192, 193, 256, 257, 384, 385, 512, 513, 768, 769, 1024, 1025, 1536, 1537, 2048, 2049,
          3072, 3073, 4096, 4097, 6144, 6145, 8192, 8193, 12288, 12289, 16384, 16385, 24576, 24577,
          32767, 32768, 32769
        })
    void a_repetition_at_any_distance(int distance) {
      byte[] content = SampleBytes.RANDOM.make(distance + 100, distance);
      System.arraycopy(content, 0, content, distance, 100);
      assertInflates(content);
    }

    @Test
    void repetitions_of_every_length() {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] repeated = SampleBytes.RANDOM.make(600, 1);
      content.writeBytes(repeated);
      for (int length = 1; length <= 600; length++) {
        content.write(repeated, 0, length);
        content.writeBytes(SampleBytes.RANDOM.make(3, length));
      }
      assertInflates(content.toByteArray());
    }

    private void assertInflates(byte[] content) {
      assertThat(inflate(encode(content), content.length)).isEqualTo(content);
    }
  }

  private byte[] encode(byte[] content) {
    byte[] output = new byte[DeflateEncoder.maxEncodedLength(content.length)];
    return Arrays.copyOf(output, encoder.encode(content, 0, content.length, output));
  }

  /// The kind of the first block.
  private static int firstBlock(byte[] encoded) {
    return encoded[0] >> 1 & 3;
  }

  /// Inflates a chunk, which uses up all of `encoded` and does not end the stream.
  private static byte[] inflate(byte[] encoded, int length) {
    try (Inflater inflater = new Inflater(true)) {
      byte[] content = inflateAll(inflater, encoded, length);
      assertThat(inflater.finished()).isFalse();
      return content;
    }
  }

  private static byte[] inflateEnded(byte[] stream, int length) {
    try (Inflater inflater = new Inflater(true)) {
      byte[] content = inflateAll(inflater, stream, length);
      assertThat(inflater.finished()).isTrue();
      return content;
    }
  }

  private static byte[] inflateAll(Inflater inflater, byte[] encoded, int length) {
    byte[] content = new byte[length + 1];
    inflater.setInput(encoded);
    int size = 0;
    try {
      int more;
      while ((more = inflater.inflate(content, size, content.length - size)) > 0) {
        size += more;
      }
    } catch (DataFormatException e) {
      throw new AssertionError("not DEFLATE after " + size + " bytes", e);
    }
    assertThat(inflater.getRemaining()).isZero();
    return Arrays.copyOf(content, size);
  }
}
