package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.py, a.py, true",
    "*.py, src/deep/a.py, true",
    "*.py, a.pyc, false",
    "src, src, true",
    "src, src/deep/a.py, true",
    "src, lib/src/a.py, true",
    "src, source/a.py, false",
    "/src, src/a.py, true",
    "/src, lib/src/a.py, false",
    "src/*.py, src/a.py, true",
    "src/*.py, src/deep/a.py, false",
    "src/**/*.py, src/a.py, true",
    "src/**/*.py, src/very/deep/a.py, true",
    "src/**/*.py, lib/src/a.py, false",
    "**/test, a/b/test/c, true",
    "a/**, a/b/c, true",
    "a/**, a, false",
    "a/**/b/**/c, a/x/b/c, true",
    "a/**/b/**/c, a/b/x/y/c, true",
    "a/**/b/**/c, a/c/b, false",
    "?.txt, a.txt, true",
    "?.txt, ab.txt, false",
    "[a-c].txt, b.txt, true",
    "[a-c].txt, d.txt, false",
    "[!a-c].txt, d.txt, true",
    "[]-].txt, -.txt, true",
    "\\*.txt, *.txt, true",
    "\\*.txt, a.txt, false",
    "*, anything/at/all, true",
    "data/*/x*y*z, data/1/xaybz, true"
  })
  void a_pattern_fits_as_in_a_gitignore(String pattern, String path, boolean fits) {
    assertThat(Glob.parse(pattern).matches(new EntryPath(path), false)).isEqualTo(fits);
  }

  @Test
  void a_slash_at_the_end_wants_a_directory() {
    Glob glob = Glob.parse("data/");
    assertThat(glob.matches(new EntryPath("data"), false)).isFalse();
    assertThat(glob.matches(new EntryPath("data"), true)).isTrue();
    assertThat(glob.matches(new EntryPath("data/a"), false)).isTrue();
    assertThat(glob.matches(new EntryPath("deep/data/a"), false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "[a-", "[", "a/[b", "back\\"})
  void what_is_no_pattern_is_refused_with_the_reason(String text) {
    assertThatThrownBy(() -> Glob.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("a pattern has .*|the class in .*|nothing follows .*");
  }

  /// A matcher that tries every way would take longer than anybody waits.
  @Test
  void many_stars_cost_no_more_than_their_number() {
    EntryPath path = new EntryPath(("a".repeat(250) + "/").repeat(8) + "b");
    String stars = "*a".repeat(60) + "*c";
    assertThat(Glob.parse(stars).matches(path, false)).isFalse();
    assertThat(Glob.parse("**/*/".repeat(30) + stars).matches(path, false)).isFalse();
  }

  @Test
  void names_fit_as_a_regular_expression_says() {
    Random random = new Random(17);
    for (int i = 0; i < 20_000; i++) {
      String pattern = random("ab*?", random, 6);
      String name = random("ab", random, 8);
      String regex = pattern.replace("*", ".*").replace('?', '.');
      assertThat(Glob.parse(pattern).matches(new EntryPath(name), false))
          .as("%s on %s", pattern, name)
          .isEqualTo(Pattern.matches(regex, name));
    }
  }

  /// A text that is no run of stars alone, which would stand for directories.
  private static String random(String alphabet, Random random, int most) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(most);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString().equals("**") ? "*" : text.toString();
  }
}
