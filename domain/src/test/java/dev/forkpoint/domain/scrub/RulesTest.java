package dev.forkpoint.domain.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RulesTest {
  static Stream<Rule> rules() {
    return StandardRules.all().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_does_what_its_examples_say(Rule rule) throws Exception {
    Scrubber scrubber = new Scrubber(new Ruleset(List.of(rule), Set.of()), KnownValues.none());
    assertThat(rule.finds()).isNotEmpty();
    for (String example : rule.finds()) {
      assertThat(Scrubbed.text(scrubber, example).text())
          .contains("[SECRET:" + rule.type() + ":1]");
    }
    for (String example : rule.leaves()) {
      assertThat(Scrubbed.text(scrubber, example).text()).isEqualTo(example);
    }
  }

  @Test
  void no_two_rules_have_the_same_id() {
    assertThat(rules().map(Rule::id)).doesNotHaveDuplicates();
  }
}
