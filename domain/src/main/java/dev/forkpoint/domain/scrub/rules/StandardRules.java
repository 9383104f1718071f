package dev.forkpoint.domain.scrub.rules;

import dev.forkpoint.domain.scrub.Rule;
import dev.forkpoint.domain.scrub.Ruleset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The rules that come with Forkpoint.
public final class StandardRules {
  private StandardRules() {}

  /// All of them. Those that know a secret by what it looks like come before those that know it by
  /// its name.
  public static Ruleset all() {
    List<Rule> rules =
        Stream.of(
                ForgeRules.all(),
                CloudRules.all(),
                ModelRules.all(),
                PaymentRules.all(),
                MessagingRules.all(),
                OperationsRules.all(),
                ProductRules.all(),
                StructureRules.all(),
                LoginRules.all(),
                CommandRules.all(),
                NameRules.all())
            .flatMap(List::stream)
            .toList();
    return new Ruleset(rules, Set.of());
  }
}
