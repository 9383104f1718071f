package dev.forkpoint.domain.trace;

import java.math.BigDecimal;
import java.util.Optional;

/// What answers cost, as their format counts it.
///
/// @param input tokens that the model read
/// @param output tokens that it wrote
/// @param cacheRead tokens that it had from a cache
/// @param cacheWrite tokens that it put there
/// @param cost what the agent says that they cost, in US dollars; empty where it never does
public record Tokens(
    long input, long output, long cacheRead, long cacheWrite, Optional<BigDecimal> cost) {
  /// Of no answer.
  public static final Tokens NONE = new Tokens(0, 0, 0, 0, Optional.empty());

  /// Those of one answer.
  public static Tokens of(Event.Usage usage) {
    return new Tokens(
        usage.inputTokens(),
        usage.outputTokens(),
        usage.cacheReadTokens(),
        usage.cacheWriteTokens(),
        usage.cost());
  }

  /// Both together.
  public Tokens plus(Tokens other) {
    return new Tokens(
        input + other.input,
        output + other.output,
        cacheRead + other.cacheRead,
        cacheWrite + other.cacheWrite,
        cost.isPresent()
            ? Optional.of(cost.get().add(other.cost.orElse(BigDecimal.ZERO)))
            : other.cost);
  }
}
