package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RowTextTest {
  private static final int LONGEST = Texts.BRIEF.longest();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"a\":[1,2.5e3,true],\"ä€😀\":\"\\\"\\\\\\u00e4\\n\"}",
        "not JSON at all, \"but\" \\ text",
      })
  void what_is_short_stays_as_it_is(String row) throws Exception {
    assertThat(read(row)).isEqualTo(row);
  }

  @Test
  void a_string_that_just_fits_is_whole() throws Exception {
    String row = "[\"" + "a".repeat(LONGEST - 1) + "\",1]";
    assertThat(read(row)).isEqualTo(row);
  }

  @Test
  void a_longer_string_ends_early() throws Exception {
    assertThat(read("[\"" + "a".repeat(LONGEST) + "\",\"b\"]"))
        .isEqualTo("[\"" + "a".repeat(LONGEST - 1) + "…\",\"b\"]");
  }

  @Test
  void characters_of_several_bytes_count_once() throws Exception {
    String row = "\"" + "€".repeat(LONGEST - 1) + "\"";
    assertThat(read(row)).isEqualTo(row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\n", "\\\\", "\\\"", "\\u00e4"})
  void an_escape_counts_as_the_character_that_it_means(String escape) throws Exception {
    String whole = escape.repeat(LONGEST - 1);
    assertThat(read("[\"" + whole + "\",1]")).isEqualTo("[\"" + whole + "\",1]");
    assertThat(read("[\"" + whole + escape + "\",1]")).isEqualTo("[\"" + whole + "…\",1]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void a_string_is_not_cut_within_an_escape(int before) throws Exception {
    String start = "a".repeat(LONGEST - before);
    String read = read("[\"" + start + "\\u00e4\\\"" + "b".repeat(LONGEST) + "\\\\\\\"c\",1]");
    assertThat(read).matches("\\[\"a+(\\\\u00e4(\\\\\"b*)?)?…\",1]");
  }

  @Test
  void a_long_literal_ends_early() throws Exception {
    assertThat(read("[" + "1".repeat(100_000) + ",2]")).hasSizeBetween(100, 10_000).endsWith(",2]");
  }

  @Test
  void nuls_and_byte_order_marks_between_values_become_blanks() throws Exception {
    RowText text = text("{\0\"a\": \uFEFF1}");
    assertThat(read(text)).isEqualTo("{ \"a\":  1}");
    assertThat(text.nul()).hasValue(1);
  }

  @Test
  void the_place_of_a_character_is_known() throws Exception {
    RowText text = text("\"ä€😀\" !");
    char[] characters = new char[100];
    assertThat(text.read(characters, 0, 100)).isEqualTo(8);
    assertThat(text.offset(0)).isEqualTo(0);
    assertThat(text.offset(1)).isEqualTo(1);
    assertThat(text.offset(2)).isEqualTo(3);
    assertThat(text.offset(3)).isEqualTo(6);
    assertThat(text.offset(5)).isEqualTo(10);
    assertThat(text.offset(7)).isEqualTo(12);
    assertThat(text.offset(8)).isEqualTo(13);
  }

  @Test
  void the_place_of_a_character_is_known_behind_a_string_that_was_cut() throws Exception {
    RowText text = text("\"" + "a".repeat(3 * LONGEST) + "\"!");
    char[] characters = new char[1000];
    long read = 0;
    int run = text.read(characters, 0, 1000);
    for (int next = run; next >= 0; next = text.read(characters, 0, 1000)) {
      run = next;
      read += run;
      if (characters[run - 1] == '!') {
        break;
      }
    }
    assertThat(text.offset(read - 1)).isEqualTo(3L * LONGEST + 2);
  }

  private static RowText text(String row) {
    RowText text =
        new RowText(
            new RowDecoder(new ByteArrayInputStream(row.getBytes(UTF_8))), Texts.BRIEF.longest());
    text.begin();
    return text;
  }

  private static String read(String row) throws IOException {
    return read(text(row));
  }

  private static String read(RowText text) throws IOException {
    StringWriter read = new StringWriter();
    text.transferTo(read);
    return read.toString();
  }
}
