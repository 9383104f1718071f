package dev.forkpoint.domain.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for all rows, on rows that are put together at random from what is hard to scrub.
final class ScrubbingPropertyTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[SECRET:[a-z0-9-]+:[0-9]+\\]");
  private static final int ROWS = 40;
  private static final int FEW = 12;

  /// So many pieces that a string is not looked at in one.
  private static final int MANY = 1500;

  private static final String[] PIECES = {
    "token=",
    "password: ",
    "\\\"",
    "\\\\\\\"",
    "\\n",
    "\\u00e9",
    "\\u00e9\\u4e2d\\ud83d\\ude00".repeat(20),
    "\\u0061".repeat(60),
    "\\u001b[32m",
    " ",
    "key = ",
    "é",
    "://",
    "user:",
    "@host/",
    "'",
    "`",
    "{\\\"a\\\":\\\"",
    "%3D",
    "-----BEGIN ",
    "PRIVATE KEY-----",
    "eyJ",
    "=",
    ": ",
    "[SECRET:",
    "[SECRET:password:7]",
    "]",
    "Bearer ",
    "curl -u ",
    "secret ",
    "AKIA",
    "sk-",
    "\\\\",
    "/",
    "zQ7xW2",
    "0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT0uV1wX",
    "cGFzc3dvcmQ9Y29ycmVjdGhvcnNl",
    "ghp_",
  };

  private static final String[] GIVEN = {
    "DB_PASSWORD=hunter2x7",
    "{\\\"password\\\":\\\"hunter2x7\\\"}",
    "{\\\"e\\\": \\\"{\\\\\\\"password\\\\\\\": \\\\\\\"hunter2x7\\\\\\\"}\\\"}",
    "https://ada:hunter2x7@example.org/x",
    "  password: hunter2x7",
    "password = 'hunter2x7'",
    "password\\u003d\\u0027hunter2x7\\u0027",
    "curl -u ada:hunter2x7 https://x.y",
    "\\u001b[34;1m\\\"password\\\"\\u001b[0m: \\u001b[32m\\\"hunter2x7\\\"\\u001b[0m",
    "?password%3Dhunter2x7",
    "<password>hunter2x7</password>",
  };

  /// BEAT-M4: whatever is taken out, rows stay JSON.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void rows_stay_json_and_nothing_but_secrets_changes_and_that_once(long seed) throws Exception {
    String rows = rows(new Random(seed), FEW);
    String once = Scrubbed.rows(rows).text();
    assertThat(Scrubbed.rows(once).text()).isEqualTo(once);
    assertThat(once.lines().count()).isEqualTo(rows.lines().count());
    assertSameBesidePlaceholders(rows, once);
  }

  /// Nothing is said of a second time here: where so much is joined at random, a secret may come to
  /// light when what it is joined to has gone.
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void long_rows_stay_json_and_nothing_but_secrets_changes(long seed) throws Exception {
    String rows = rows(new Random(seed), MANY);
    String once = Scrubbed.rows(rows).text();
    assertThat(Scrubbed.rows(once).report().rows()).isEqualTo(ROWS);
    assertSameBesidePlaceholders(rows, once);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void secrets_are_told_apart_and_recognised(long seed) throws Exception {
    Random random = new Random(seed);
    String one = "ghp_" + token(random);
    String two = "ghp_" + token(random);
    String row = "[\"%s\",\"x %s y\",\"%s\"]\n".formatted(one, two, one);
    List<String> found =
        PLACEHOLDER
            .matcher(Scrubbed.rows(row).text())
            .results()
            .map(match -> match.group())
            .toList();
    assertThat(found).hasSize(3);
    assertThat(found.get(0)).isEqualTo(found.get(2)).isNotEqualTo(found.get(1));
  }

  /// Nor does a password on a line of its own, in whatever way it is given there.
  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44})
  void a_password_never_stays(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      String given = GIVEN[random.nextInt(GIVEN.length)];
      String row = "[\"%s\\n%s\\n%s\"]\n".formatted(text(random, FEW), given, text(random, FEW));
      assertThat(Scrubbed.rows(row).text()).as(row).doesNotContain("hunter2x7");
    }
  }

  /// Whatever stands around a token, and is found there itself, it goes.
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void a_token_never_stays(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      String token = "glpat-" + token(random).substring(0, 20);
      String row = "[\"%s %s %s\"]\n".formatted(text(random, FEW), token, text(random, FEW));
      assertThat(Scrubbed.rows(row).text()).as(row).doesNotContain(token);
    }
  }

  /// What stands between the placeholders stands in the rows, in the same order.
  private static void assertSameBesidePlaceholders(String rows, String scrubbed) {
    int at = 0;
    for (String kept : PLACEHOLDER.split(scrubbed, -1)) {
      int found = rows.indexOf(kept, at);
      assertThat(found).as("'%s' from %d", kept, at).isNotNegative();
      at = found + kept.length();
    }
  }

  private static String rows(Random random, int most) {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      rows.append(
          "{\"uuid\":\"u%d\",\"text\":\"%s\",\"n\":[1.5e3,\"%s\"]}\n"
              .formatted(row, text(random, most), text(random, most)));
    }
    return rows.toString();
  }

  private static String text(Random random, int most) {
    List<String> pieces = new ArrayList<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      pieces.add(PIECES[random.nextInt(PIECES.length)]);
    }
    return String.join("", pieces);
  }

  private static String token(Random random) {
    return random
        .ints(36, 0, 62)
        .mapToObj(i -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".charAt(i))
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
