package dev.forkpoint.domain.trace;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Adds up what the answers of each model cost.
public final class UsageByModel {
  private static final String UNKNOWN = "";

  private final SortedMap<String, Tokens> tokens = new TreeMap<>();
  private Optional<String> model = Optional.empty();

  /// Takes an event. A usage counts for the model that answered last.
  public void take(Event event) {
    switch (event) {
      case Event.Message message -> model = message.model().or(() -> model);
      case Event.Usage usage -> add(model.orElse(UNKNOWN), Tokens.of(usage));
      default -> {}
    }
  }

  /// Adds what another one counted.
  public void add(Map<String, Tokens> others) {
    others.forEach(this::add);
  }

  private void add(String name, Tokens more) {
    tokens.merge(name, more, Tokens::plus);
  }

  /// What was counted, by model, in the order of their names; an empty name stands for answers
  /// whose model is not told.
  public Map<String, Tokens> tokens() {
    return Collections.unmodifiableMap(tokens);
  }

  /// All of it.
  public Tokens total() {
    return tokens.values().stream().reduce(Tokens.NONE, Tokens::plus);
  }
}
