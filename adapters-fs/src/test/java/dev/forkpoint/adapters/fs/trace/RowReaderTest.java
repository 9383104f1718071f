package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowReaderTest {

  @Test
  void a_row_ends_at_its_line_feed() throws Exception {
    assertThat(rows("ab\n\ncd\r\n"))
        .containsExactly(
            new Row(1, 0, "ab", 3, true),
            new Row(2, 3, "", 4, true),
            new Row(3, 4, "cd\r", 8, true));
  }

  @Test
  void what_follows_the_last_line_feed_is_an_unfinished_row() throws Exception {
    assertThat(rows("ab\ncd"))
        .containsExactly(new Row(1, 0, "ab", 3, true), new Row(2, 3, "cd", 5, false));
  }

  @Test
  void an_empty_file_has_no_row() throws Exception {
    assertThat(rows("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 200_000})
  void a_row_may_be_longer_than_the_buffer(int length) throws Exception {
    String row = "x".repeat(length);
    assertThat(rows(row + "\n" + row + "\n"))
        .containsExactly(
            new Row(1, 0, row, length + 1L, true),
            new Row(2, length + 1L, row, 2 * (length + 1L), true));
  }

  @Test
  void what_is_not_read_of_a_row_is_skipped() throws Exception {
    RowReader rows = reader("abc\ndef\n");
    assertThat(rows.next()).isTrue();
    assertThat(rows.content().read()).isEqualTo('a');
    assertThat(rows.next()).isTrue();
    assertThat(rows.content().readAllBytes()).asString(UTF_8).isEqualTo("def");
    assertThat(rows.next()).isFalse();
    assertThat(rows.number()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 200_000, RowReader.MOST_BYTES - 1})
  void a_row_is_held_with_its_line_feed(int length) throws Exception {
    String row = "x".repeat(length);
    RowReader rows = reader("first\n" + row + "\nlast");
    assertThat(rows.next()).isTrue();
    assertThat(rows.next()).isTrue();
    assertThat(rows.hold()).isTrue();
    assertThat(new String(rows.bytes(), rows.at(), rows.lineFeed() - rows.at(), UTF_8))
        .isEqualTo(row);
    assertThat(rows.content().readAllBytes()).asString(UTF_8).isEqualTo(row);
    assertThat(rows.next()).isTrue();
    assertThat(rows.start()).isEqualTo(length + 7L);
  }

  @Test
  void a_row_that_is_very_long_or_unfinished_is_not_held_but_read() throws Exception {
    String row = "x".repeat(RowReader.MOST_BYTES);
    RowReader rows = reader(row + "\nlast");
    assertThat(rows.next()).isTrue();
    assertThat(rows.hold()).isFalse();
    assertThat(rows.content().readAllBytes()).asString(UTF_8).isEqualTo(row);
    assertThat(rows.next()).isTrue();
    assertThat(rows.hold()).isFalse();
    assertThat(rows.content().readAllBytes()).asString(UTF_8).isEqualTo("last");
    assertThat(rows.next()).isFalse();
  }

  private static List<Row> rows(String file) throws IOException {
    RowReader reader = reader(file);
    List<Row> rows = new ArrayList<>();
    while (reader.next()) {
      String content = new String(reader.content().readAllBytes(), UTF_8);
      rows.add(
          new Row(reader.number(), reader.start(), content, reader.offset(), reader.isFinished()));
    }
    return rows;
  }

  private static RowReader reader(String file) {
    return new RowReader(new ByteArrayInputStream(file.getBytes(UTF_8)));
  }

  private record Row(long number, long start, String content, long end, boolean finished) {}
}
