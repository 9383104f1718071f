package dev.forkpoint.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class UsageByModelTest {
  private final UsageByModel usage = new UsageByModel();

  @Test
  void a_usage_counts_for_the_model_that_answered_last() {
    say("heron");
    use(1);
    say("");
    use(2);
    say("crane");
    use(4);
    assertThat(usage.tokens()).isEqualTo(Map.of("heron", tokens(3), "crane", tokens(4)));
    assertThat(usage.total()).isEqualTo(tokens(7));
  }

  @Test
  void without_a_model_it_counts_for_none() {
    use(5);
    assertThat(usage.tokens()).isEqualTo(Map.of("", tokens(5)));
  }

  @Test
  void others_are_added_model_by_model() {
    say("heron");
    use(1);
    UsageByModel all = new UsageByModel();
    all.add(usage.tokens());
    all.add(usage.tokens());
    assertThat(all.tokens()).isEqualTo(Map.of("heron", tokens(2)));
  }

  private void say(String model) {
    Optional<String> named = Optional.of(model).filter(name -> !name.isEmpty());
    usage.take(new Event.Message(1, 1, Role.ASSISTANT, "", named, Optional.empty(), true));
  }

  private void use(long input) {
    usage.take(new Event.Usage(1, input, 0, 0, 0, Optional.empty()));
  }

  private static Tokens tokens(long input) {
    return new Tokens(input, 0, 0, 0, Optional.empty());
  }
}
