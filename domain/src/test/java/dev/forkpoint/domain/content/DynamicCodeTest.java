package dev.forkpoint.domain.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/// Blocks of hand-made tokens, whatever the matcher would have made of their content.
final class DynamicCodeTest {
  /// Of the final block, so that the stream ends with it.
  private static final int HEADER = 5;

  private static final int HEADER_BITS = 3;

  private final Tokens tokens = new Tokens(1000);
  private final DynamicCode dynamic = new DynamicCode();
  private final BitOutput out = new BitOutput();

  @Test
  void a_block_without_a_byte() {
    assertInflates(new byte[0]);
  }

  @Test
  void one_literal_and_no_distance() {
    byte[] content = new byte[100];
    tokens.addLiterals(content, 0, content.length);

    assertInflates(content);
  }

  @Test
  void one_distance() {
    byte[] content = new byte[259];
    tokens.addLiterals(content, 0, 1);
    tokens.addMatch(258, 1);

    assertInflates(content);
  }

  @Test
  void all_literals() {
    byte[] content = SampleBytes.RANDOM.make(20_000, 1);
    tokens.addLiterals(content, 0, content.length);

    assertInflates(content);
  }

  @Test
  void literals_that_ask_for_codes_beyond_the_limit() {
    byte[] content = fibonacci(21);
    tokens.addLiterals(content, 0, content.length);

    assertInflates(content);
  }

  @Test
  void all_lengths() {
    byte[] content = new byte[40_000];
    tokens.addLiterals(content, 0, 1);
    int at = 1;
    for (int length = 3; length <= 258; length++) {
      tokens.addMatch(length, 1);
      at += length;
    }

    assertInflates(Arrays.copyOf(content, at));
  }

  @Test
  void distances_of_all_ranges() {
    byte[] content = new byte[65_536];
    byte[] random = SampleBytes.RANDOM.make(32_768, 1);
    System.arraycopy(random, 0, content, 0, random.length);
    tokens.addLiterals(content, 0, random.length);
    int at = random.length;
    for (int distance = 1; distance <= 32_768; distance += 1 + distance / 7) {
      for (int end = at + 5; at < end; at++) {
        content[at] = content[at - distance];
      }
      tokens.addMatch(5, distance);
    }

    assertInflates(Arrays.copyOf(content, at));
  }

  /// Values that occur 1, 1, 2, 3, 5 and so on times, which makes the deepest tree.
  private static byte[] fibonacci(int values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = 1;
    int next = 1;
    for (int value = 0; value < values; value++) {
      byte[] run = new byte[count];
      Arrays.fill(run, (byte) value);
      bytes.writeBytes(run);
      int sum = count + next;
      count = next;
      next = sum;
    }
    return bytes.toByteArray();
  }

  private void assertInflates(byte[] content) {
    tokens.end();
    byte[] block = new byte[content.length + 1000];
    out.begin(block);
    out.put(HEADER, HEADER_BITS);
    dynamic.build(tokens);
    dynamic.writeDescription(out);
    new BlockWriter(out).write(tokens, content, 0, dynamic.code());
    int bits = HEADER_BITS + dynamic.descriptionCost() + dynamic.code().cost(tokens);
    assertThat(out.position()).isEqualTo(bits / 8);
    assertThat(out.padding(0)).isEqualTo(-bits & 7);
    assertThat(inflate(block, content.length)).isEqualTo(content);
  }

  private static byte[] inflate(byte[] block, int length) {
    byte[] content = new byte[length];
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(block);
      assertThat(inflater.inflate(content)).isEqualTo(length);
      assertThat(inflater.finished()).isTrue();
      return content;
    } catch (DataFormatException e) {
      throw new AssertionError("not DEFLATE", e);
    }
  }
}
