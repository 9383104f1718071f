package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderNamesTest {
  private final FolderNames names = new FolderNames();

  ///
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "EDA pass,EDA-pass",
        "  ..hidden ,hidden",
        "日本,sess-aaa",
        "a/b\\c,a-b-c",
        "..,sess-aaa",
        "_a_,a",
        "a  &  b,a-b",
        "Case Stays,Case-Stays"
      })
  void a_label_becomes_a_slug(String label, String slug) {
    assertThat(names.of(label, "sess-aaaa1111")).isEqualTo(slug);
  }

  /// the whole id stands for a label that is missing.
  @Test
  void a_session_without_a_label_is_called_by_its_id() {
    assertThat(names.of("", "sess-aaaa1111")).isEqualTo("sess-aaaa1111");
  }

  ///
  @Test
  void the_second_of_a_name_bears_the_beginning_of_its_id() {
    assertThat(names.of("draft", "sess-aaaa1111")).isEqualTo("draft");
    assertThat(names.of("draft", "sess-bbbb2222")).isEqualTo("draft-sess-bbb");
  }

  /// BEAT-A5: a label that is what a second one would be called.
  @Test
  void a_name_made_for_one_is_not_given_to_another() {
    assertThat(names.of("draft-sess-bbb", "sess-aaaa1111")).isEqualTo("draft-sess-bbb");
    assertThat(names.of("draft", "sess-cccc3333")).isEqualTo("draft");
    assertThat(names.of("draft", "sess-bbbb2222")).isEqualTo("draft-sess-bbbb2222");
    assertThat(names.of("draft", "sess-bbbb4444")).isEqualTo("draft-sess-bbbb4444");
  }

  /// BEAT-A5: names that one file system tells apart and another does not.
  @Test
  void names_that_differ_in_case_alone_are_kept_apart() {
    assertThat(names.of("Draft", "sess-aaaa1111")).isEqualTo("Draft");
    assertThat(names.of("draft", "sess-bbbb2222")).isEqualTo("draft-sess-bbb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "NUL", "aux.txt", "Com1"})
  void a_device_of_windows_is_no_name(String label) {
    assertThat(names.of(label, "sess-aaaa1111")).isEqualTo("session-" + label);
  }

  @Test
  void a_name_fits_every_file_system() {
    String name = names.of("x".repeat(5000), "sess-aaaa1111");
    assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(200);
  }

  @Test
  void no_name_is_ever_given_twice() {
    Random random = new Random(3);
    Set<String> given = new HashSet<>();
    for (int i = 0; i < 5000; i++) {
      String label = random.nextBoolean() ? "a" : "a-sess-" + random.nextInt(20);
      String name = names.of(label, "sess-%04d".formatted(i));
      assertThat(given.add(name.toLowerCase(Locale.ROOT))).as(name).isTrue();
    }
  }
}
