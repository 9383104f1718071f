package dev.forkpoint.bootstrap.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1999, 1.9 kB",
    "9999, 9.9 kB",
    "10000, 10 kB",
    "999999, 999 kB",
    "1000000, 1.0 MB",
    "45600000, 45 MB",
    "3000000000, 3.0 GB",
    "9223372036854775807, 9.2 EB",
  })
  void a_size_has_two_or_three_digits(long bytes, String size) {
    assertThat(Wording.size(bytes)).isEqualTo(size);
  }

  @Test
  void one_thing_is_no_plural() {
    assertThat(Wording.count(0, "file")).isEqualTo("0 files");
    assertThat(Wording.count(1, "file")).isEqualTo("1 file");
    assertThat(Wording.count(2, "file")).isEqualTo("2 files");
  }

  @Test
  void a_text_of_many_lines_becomes_one() {
    assertThat(Wording.brief("  one\n\n\ttwo  three ", 20)).isEqualTo("one two three");
  }

  @Test
  void a_long_text_is_cut_between_characters() {
    assertThat(Wording.brief("abcdef", 6)).isEqualTo("abcdef");
    assertThat(Wording.brief("abcdefg", 6)).isEqualTo("abcde…");
    assertThat(Wording.brief("😀😀😀", 2)).isEqualTo("😀…");
  }

  @Test
  void an_id_is_cut_to_what_names_it() {
    assertThat(Wording.brief(new SessionId("0123456789"))).isEqualTo("01234567");
    assertThat(Wording.brief(new SessionId("short"))).isEqualTo("short");
  }

  @Test
  void no_title_is_told_as_such() {
    assertThat(Wording.title(" ", 20)).isEqualTo("(untitled)");
  }
}
