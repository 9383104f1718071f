package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnpackedZstdTest {
  private static final byte[] CONTENT = content(2_000_000);

  @Test
  void what_was_packed_is_read_and_both_lengths_are_known() throws Exception {
    byte[] packed = packed(CONTENT);
    UnpackedZstd file = new UnpackedZstd(new ByteArrayInputStream(packed));
    assertThat(UnpackedZstd.isPacked(packed)).isTrue();
    assertThat(file.readAllBytes()).isEqualTo(CONTENT);
    assertThat(file.damage()).isEmpty();
    assertThat(file.packedBytes()).isEqualTo(packed.length);
  }

  @Test
  void what_was_packed_in_parts_is_one_file() throws Exception {
    UnpackedZstd file =
        new UnpackedZstd(
            new SequenceInputStream(
                new ByteArrayInputStream(packed("one".getBytes(UTF_8))),
                new ByteArrayInputStream(packed("two".getBytes(UTF_8)))));
    assertThat(file.readAllBytes()).asString(UTF_8).isEqualTo("onetwo");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 100_000, 999_999})
  void a_file_that_breaks_off_is_read_up_to_there(int cut) throws Exception {
    byte[] random = new byte[1_000_000];
    new Random(7).nextBytes(random);
    byte[] packed = packed(random);
    UnpackedZstd file = new UnpackedZstd(new ByteArrayInputStream(Arrays.copyOf(packed, cut)));
    byte[] read = file.readAllBytes();
    assertThat(read).isEqualTo(Arrays.copyOf(random, read.length));
    assertThat(read.length).isGreaterThan(cut - 2 * 128 * 1024);
    assertThat(file.damage()).hasValue("zstd data that breaks off");
    assertThat(file.packedBytes()).isEqualTo(cut);
  }

  @Test
  void a_file_that_is_damaged_is_read_up_to_the_damage() throws Exception {
    byte[] packed = packed(CONTENT);
    Arrays.fill(packed, packed.length / 2, packed.length / 2 + 100, (byte) 0xFF);
    UnpackedZstd file = new UnpackedZstd(new ByteArrayInputStream(packed));
    byte[] read = file.readAllBytes();
    assertThat(read).hasSizeLessThan(CONTENT.length);
    assertThat(file.damage()).isPresent();
    assertThat(file.packedBytes()).isEqualTo(packed.length);
  }

  @Test
  void a_file_that_cannot_be_read_is_not_taken_for_a_damaged_one() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] target, int start, int length) throws IOException {
            return read();
          }
        };
    assertThatIOException()
        .isThrownBy(() -> new UnpackedZstd(failing).readAllBytes())
        .withMessage("the disk is gone");
  }

  @Test
  void what_is_not_packed_is_told() {
    assertThat(UnpackedZstd.isPacked("{\"type\"".getBytes(UTF_8))).isFalse();
    assertThat(UnpackedZstd.isPacked(new byte[] {0x28})).isFalse();
  }

  private static byte[] packed(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zstd = new ZstdOutputStream(packed)) {
      zstd.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] content(int length) {
    StringBuilder content = new StringBuilder();
    for (int i = 0; content.length() < length; i++) {
      content.append("kettle ").append(i * 31 % 1009).append('\n');
    }
    return content.toString().getBytes(UTF_8);
  }
}
