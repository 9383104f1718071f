package dev.forkpoint.domain.scrub;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules that a session is scrubbed by.
///
/// @param rules the rules
/// @param allowed values that are no secrets whatever a rule says
public record Ruleset(List<Rule> rules, Set<String> allowed) {
  public Ruleset {
    rules = List.copyOf(rules);
    allowed = Set.copyOf(allowed);
  }

  /// These rules, with others that add to them or take the place of those of the same id.
  public Ruleset with(Ruleset others) {
    Map<String, Rule> byId = new LinkedHashMap<>();
    rules.forEach(rule -> byId.put(rule.id(), rule));
    others.rules.forEach(rule -> byId.put(rule.id(), rule));
    Set<String> both = new java.util.HashSet<>(allowed);
    both.addAll(others.allowed);
    return new Ruleset(new ArrayList<>(byId.values()), both);
  }

  /// These rules without those of the given ids.
  public Ruleset without(Set<String> ids) {
    return new Ruleset(rules.stream().filter(rule -> !ids.contains(rule.id())).toList(), allowed);
  }
}
