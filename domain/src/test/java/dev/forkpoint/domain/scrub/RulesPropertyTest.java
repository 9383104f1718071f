package dev.forkpoint.domain.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What looks as a rule says is found wherever it stands, and not only in the rule's own example.
final class RulesPropertyTest {
  /// How long a token is at least that is looked for in base64.
  private static final int LEAST_ENCODED = 24;

  static Stream<Rule> rules() {
    return StandardRules.all().rules().stream().filter(rule -> !rule.patterns().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void what_looks_as_a_rule_says_goes_from_wherever_it_stands(Rule rule) throws Exception {
    Random random = new Random(rule.id().hashCode());
    for (String pattern : rule.patterns()) {
      Drawn drawn = drawn(rule, pattern, random);
      StringBuilder scrubbed = new StringBuilder();
      for (String said : sayings(rule, drawn)) {
        scrubbed.append(scrubbed(said, drawn.secret()));
      }
      assertThat(Scrubbed.rows(scrubbed.toString()).text()).isEqualTo(scrubbed.toString());
    }
  }

  /// Draws one that the rule does not leave for reading as words.
  private static Drawn drawn(Rule rule, String pattern, Random random) {
    Drawn drawn = Drawn.from(pattern, random);
    while (Words.entropy(drawn.secret()) < rule.entropy()
        || (rule.random() && Words.isMadeOf(drawn.secret()))) {
      drawn = Drawn.from(pattern, random);
    }
    return drawn;
  }

  private static List<String> sayings(Rule rule, Drawn drawn) {
    String near = rule.keywords().isEmpty() ? "" : rule.keywords().getFirst() + " ";
    String text = near + drawn.text();
    List<String> sayings =
        new ArrayList<>(
            List.of(
                text,
                "it is " + text + ", or it was",
                "> " + text + "\nnext",
                "{\"value\":" + json(text) + "}",
                json("{\"value\":" + json(text) + "}")));
    if (rule.kind() != Rule.Kind.PLACE) {
      sayings.add("export X=" + text);
      sayings.add("https://example.org/a?b=" + text + "&c=1");
      sayings.add(text + ".");
    }
    if (rule.kind() == Rule.Kind.TOKEN && drawn.text().length() >= LEAST_ENCODED) {
      sayings.add(base64(text));
      sayings.add("https://example.org/a?b=%7B%22c%22%3A%22" + text + "%22%7D");
    }
    return sayings;
  }

  /// A row of its own that says this, without the secret. Where many rows are scrubbed again, they
  /// are still JSON, and nothing changes.
  private static String scrubbed(String said, String secret) throws Exception {
    String scrubbed = Scrubbed.rows("{\"a\":[1," + json(said) + "]}\n").text();
    assertThat(scrubbed)
        .contains("[SECRET:")
        .doesNotContain(secret, json(secret), base64(secret))
        .doesNotContain(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    return scrubbed;
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String json(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
        + '"';
  }
}
