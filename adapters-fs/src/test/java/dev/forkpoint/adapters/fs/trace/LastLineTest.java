package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LastLineTest {
  private final LastLine line = new LastLine();

  @Test
  void without_any_text_there_is_none() {
    assertThat(line.line()).isEmpty();
  }

  @Test
  void the_last_text_that_says_anything_holds() {
    line.take("first");
    line.take(" second\nand more");
    line.take(" second\nand more");
    line.take(" ");
    assertThat(line.line()).hasValue("second");
    line.take("first");
    assertThat(line.line()).hasValue("first");
  }
}
