package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OneLineTest {

  @Test
  void the_first_line_that_is_not_blank_is_taken() {
    assertThat(OneLine.of("\n  \n  A kettle \r\nand more")).hasValue("A kettle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\0"})
  void where_all_is_blank_there_is_none(String text) {
    assertThat(OneLine.of(text)).isEmpty();
  }

  @Test
  void the_lines_of_a_beginning_stand_in_one() {
    assertThat(OneLine.beginning("\n  A kettle \r\n\n\tand more\u001b\n"))
        .hasValue("A kettle and more");
    assertThat(OneLine.beginning(" \n\0")).isEmpty();
  }

  @Test
  void a_beginning_of_more_than_four_hundred_characters_is_cut() {
    assertThat(OneLine.beginning("😀".repeat(400))).hasValue("😀".repeat(400));
    assertThat(OneLine.beginning("x\n".repeat(400))).hasValue("x ".repeat(199) + "x…");
  }

  @Test
  void control_characters_become_blanks() {
    assertThat(OneLine.of("a\0b\tc\u001b[1m")).hasValue("a b c [1m");
  }

  @Test
  void eighty_characters_stay() {
    assertThat(OneLine.of("😀".repeat(80))).hasValue("😀".repeat(80));
  }

  @Test
  void more_are_cut() {
    assertThat(OneLine.of("😀".repeat(81))).hasValue("😀".repeat(79) + "…");
  }
}
