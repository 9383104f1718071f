package dev.forkpoint.adapters.fs.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleFileTest {
  @TempDir Path folder;

  @Test
  void a_rule_of_a_team_finds_its_tokens() throws IOException {
    assertThat(
            scrubbed(
                """
                {
                  // What our gateway hands out.
                  "rules": [{"id": "acme-key", "description": "A key of our gateway",
                    "pattern": "acme_[a-z0-9]{16}", "finds": ["x acme_0123456789abcdef"],
                    "leaves": ["acme_short"]}]
                }
                """,
                "use acme_fedcba9876543210"))
        .isEqualTo("use [SECRET:acme-key:1]");
  }

  @Test
  void a_rule_by_names_finds_the_values_that_they_are_given() throws IOException {
    assertThat(
            scrubbed(
                "{\"rules\": [{\"id\": \"vault\", \"names\": [\"frobnicator\"]}]}",
                "frobnicator_pass = 7f6e5d4c3b2a1908"))
        .isEqualTo("frobnicator_pass = [SECRET:vault:1]");
  }

  @Test
  void what_is_allowed_stays() throws IOException {
    String text = "DB_PASSWORD=only-for-tests-1";
    assertThat(scrubbed("{\"allow\": [\"only-for-tests-1\"]}", text)).isEqualTo(text);
  }

  @Test
  void a_rule_that_a_team_does_not_want_is_left_out() throws IOException {
    String text = "see a1.atlassian.net";
    assertThat(scrubbed("{\"without\": []}", text)).isNotEqualTo(text);
    assertThat(scrubbed("{\"without\": [\"tenant-host\"]}", text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"rules": [{"id": "a", "pattern": "x[a"}]}                            | line 1: rule 'a': the pattern
          {"rules": [{"id": "a"}]}                                             | line 1: rule 'a' needs either a pattern or names
          {"rules": [{"id": "A B", "pattern": "abc"}]}                         | line 1: rule 'A B': the type
          {"rules": [{"id": "a", "pattern": "abcd", "finds": ["nothing"]}]}    | line 1: rule 'a' does not find its example
          {"rules": [{"id": "a", "pattern": "abcd", "leaves": ["abcd"]}]}      | line 1: rule 'a' finds what it is to leave
          {"rules": [{"id": "a", "patern": "abcd"}]}                           | line 1: a rule has no field 'patern'
          {"rulez": [1]}                                                       | line 1: there is no such field as 'rulez'
          {"rules": [                                                          | line
          """)
  void an_error_in_it_is_said_with_file_and_line(String json, String message) {
    assertThatThrownBy(() -> scrubbed(json, "text"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(folder.resolve("rules.json") + ", " + message)
        .hasMessageEndingWith("; nothing was scrubbed");
  }

  @Test
  void secret_values_are_taken_from_env_files() throws IOException {
    Files.writeString(
        folder.resolve(".env.local"),
        """
        # for development
        export PAYMENT_SECRET="Winter+is+Coming" # soon
        PORT=8080
        """);
    KnownValues known = EnvFiles.in(folder);
    assertThat(known.values()).containsExactly("Winter+is+Coming");
    assertThat(EnvFiles.in(folder.resolve("none")).values()).isEmpty();
  }

  private String scrubbed(String json, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("rules.json"), json);
    Ruleset rules = RuleFile.added(StandardRules.all(), file);
    return new Scrubber(rules, KnownValues.none()).begin().rewrite(text);
  }
}
