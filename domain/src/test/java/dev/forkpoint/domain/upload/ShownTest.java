package dev.forkpoint.domain.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ShownTest {
  @Test
  void what_can_be_seen_is_shown_as_it_is() {
    assertThat(Shown.of("a b/grüße 漢字 😀")).isEqualTo("a b/grüße 漢字 😀");
  }

  @Test
  void what_cannot_be_seen_is_told() {
    assertThat(Shown.of("a\n\0\u202eb\u001b")).isEqualTo("a<U+000A><U+0000><U+202E>b<U+001B>");
  }

  @Test
  void bytes_that_are_no_text_are_told_one_by_one() {
    assertThat(Shown.of(new byte[] {'a', (byte) 0xff, '\n'})).isEqualTo("a\\xff<U+000A>");
    assertThat(Shown.of("grüße".getBytes(UTF_8))).isEqualTo("grüße");
  }

  @Test
  void a_very_long_name_is_cut() {
    assertThat(Shown.of("a".repeat(5_000))).hasSize(201).endsWith("…");
  }
}
