package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SoundRowsTest {
  private static final Set<String> KEYS =
      Set.of("a", "ä", "a key of more than just a few characters");
  private static final int LONGEST = Texts.BRIEF.longest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":{}}",
        " {\t\"a\" : [ 1 , -2.50E+3, 0, true,false , null,[],{ } ] } \r",
        "{\"a\":123456789012345678,\"x\":1e400,\"b\":-0}",
        "{\"a\":1234567890123456789012,\"a\":{\"b\":1,\"b\":2}}",
        "{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\\u20AC\\ud83d\\ude00 ä€😀\uFFFD\"}",
        "{\"a\":\"\\ud83d \\ude00 \\ud83d\\ud83d\\ude00 \\ud83d\\n\"}",
        "{\"\\u0061\":\"x\",\"ä\":{\"ä\\n\":\"y\"}}",
        "{\"a key of more than just a few characters\":1,\"another key that is longer than most\":2}",
      })
  void a_sound_row_reads_as_it_does_with_care(String row) throws Exception {
    assertThat(sound(row)).isPresent();
    assertReadsAsWithCare(row);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{} {}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\" 1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":-}",
        "{\"a\":1e}",
        "{\"a\":NaN}",
        "{\"a\":tru}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\\",
        "{\"x\":\"\\u12",
        "{\"a\":\"\t\"}",
        "{\"a\":\0\"b\"}",
        "\uFEFF{\"a\":1}",
        "{\"x\":{\"a\":1}",
      })
  void a_row_that_may_be_damaged_is_left_to_more_care(String row) throws Exception {
    assertThat(sound(row)).isEmpty();
  }

  @Test
  void bytes_that_are_no_utf_8_are_left_to_more_care() throws Exception {
    assertThat(sound("{\"x\":\"\u00e4\"}".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void only_what_is_whole_is_read() throws Exception {
    assertReadsAsWithCare("{\"a\":\"" + "b".repeat(LONGEST - 2) + "\"}");
    assertThat(sound("{\"a\":\"" + "b".repeat(LONGEST) + "\"}")).isEmpty();
    assertThat(sound("{\"a\":{\"" + "b".repeat(LONGEST) + "\":1}}")).isEmpty();
    assertThat(sound("{\"x\":\"" + "b".repeat(LONGEST) + "\"}")).isPresent();
  }

  @Test
  void what_is_deep_or_full_of_values_is_left_to_more_care() throws Exception {
    assertThat(sound("{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}")).isEmpty();
    assertThat(sound("{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}")).isEmpty();
    assertThat(sound("{\"a\":[" + "0,".repeat(150_000) + "0]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatever_is_read_reads_the_same_with_care(int seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String row = new RandomJson(random).object();
      assertThat(sound(row)).as(row).isPresent();
      assertReadsAsWithCare(row);
      assertReadsAsWithCareIfAtAll(damaged(row.getBytes(UTF_8), random));
    }
  }

  private static byte[] damaged(byte[] row, Random random) {
    for (int i = random.nextInt(3); i >= 0; i--) {
      String likely = "\"\\{}[],:0-.eu\0 \u00c3\u0080";
      row[random.nextInt(row.length)] = (byte) likely.charAt(random.nextInt(likely.length()));
    }
    return row;
  }

  private static void assertReadsAsWithCare(String row) throws IOException {
    assertReadsAsWithCareIfAtAll(row.getBytes(UTF_8));
  }

  private static void assertReadsAsWithCareIfAtAll(byte[] row) throws IOException {
    Optional<ObjectNode> sound = sound(row);
    if (sound.isPresent()) {
      JsonRow careful = withCare(row);
      assertThat(careful.objects()).as(new String(row, UTF_8)).containsExactly(sound.get());
      assertThat(careful.objects()).hasToString("[" + sound.get() + "]");
      assertThat(careful.damages()).isEmpty();
      assertThat(careful.unreadable()).isFalse();
    }
  }

  private static Optional<ObjectNode> sound(String row) throws IOException {
    return sound(row.getBytes(UTF_8));
  }

  private static Optional<ObjectNode> sound(byte[] row) throws IOException {
    byte[] file = new byte[row.length + 1];
    System.arraycopy(row, 0, file, 0, row.length);
    file[row.length] = '\n';
    RowReader rows = new RowReader(new ByteArrayInputStream(file));
    assertThat(rows.next()).isTrue();
    assertThat(rows.hold()).isTrue();
    return new SoundRows(KEYS, LONGEST).read(rows);
  }

  /// A row without its line feed is always read with care.
  private static JsonRow withCare(byte[] row) throws IOException {
    return new JsonRows(new ByteArrayInputStream(row), KEYS, Texts.BRIEF).next().orElseThrow();
  }
}
