package dev.forkpoint.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MemberNameTest {
  @ParameterizedTest
  @CsvSource({
    "a, a",
    "./a/b, a/b",
    "a/b/, a/b",
    "./, ''",
    "., ''",
    ".git/..., .git/...",
    "grüße/漢字, grüße/漢字",
    "' a ', ' a '",
  })
  void an_honest_name_means_a_path(String name, String path) {
    assertThat(new MemberName(name).objection()).isEmpty();
    assertThat(new MemberName(name).path()).isEqualTo(new EntryPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/a",
        "//a",
        "..",
        "../a",
        "a/../b",
        "a/..",
        "./../a",
        "././a",
        "a//b",
        "a/./b",
        ".//",
        "a//",
        "C:",
        "C:a",
        "c:/a",
        "a\\b",
        "..\\a",
        "\\\\host\\a",
        "a\0",
        "a\nb",
        "a\rb",
        "\u001b[2J",
        "a\u007fb",
        "a\u0085b",
        "a\u2028b",
        "a\u202etxt.exe",
        "a\u200fb",
        "\u2066a"
      })
  void a_name_that_tricks_somebody_is_objected_to(String name) {
    assertThat(new MemberName(name).objection()).isPresent();
  }

  @Test
  void a_component_is_as_long_as_file_systems_have_it() {
    assertThat(new MemberName("é".repeat(127) + "/a").objection()).isEmpty();
    assertThat(new MemberName("é".repeat(128) + "/a").objection())
        .hasValueSatisfying(why -> assertThat(why).contains("255"));
  }

  @Test
  void names_that_are_too_long_or_too_deep_exceed_a_limit() {
    ArchiveLimits limits = new ArchiveLimits(1, 1, 1, 10, 3);
    assertThat(new MemberName("a/b/c").exceeded(limits)).isEmpty();
    assertThat(new MemberName("./a/b/c/").exceeded(limits)).isEmpty();
    assertThat(new MemberName("a/b/c/d").exceeded(limits)).hasValue(Limit.DEPTH);
    assertThat(new MemberName("abcdefghij").exceeded(limits)).isEmpty();
    assertThat(new MemberName("abcdefghié").exceeded(limits)).hasValue(Limit.NAME_BYTES);
  }

  @Test
  void what_is_not_objected_to_is_a_path_of_a_snapshot() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(8); length > 0; length--) {
        name.append("./\\a:C \0\nb".charAt(random.nextInt(10)));
      }
      MemberName member = new MemberName(name.toString());
      if (member.objection().isEmpty()) {
        assertThat(member.path().value().split("/")).doesNotContain("..", ".");
        assertThat(member.path().value()).doesNotContain("\\", "\0", "\n");
      }
    }
  }

  @Test
  void names_that_differ_in_case_alone_are_the_same_without() {
    assertThat(MemberName.withoutCase(new EntryPath("ReadMe/STRASSE")))
        .isEqualTo(MemberName.withoutCase(new EntryPath("readme/straße")));
    assertThat(MemberName.withoutCase(new EntryPath("a")))
        .isNotEqualTo(MemberName.withoutCase(new EntryPath("b")));
  }
}
