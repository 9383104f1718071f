package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.domain.trace.Event.Usage;
import java.math.BigDecimal;
import java.util.Optional;

/// Turns counters that run over a whole session into what each answer cost.
public final class RunningTotal {
  private Usage before = new Usage(0, 0, 0, 0, 0, Optional.empty());

  /// What was added since the last total. A counter that is lower than before began anew.
  ///
  /// @return nothing where the total is the same
  public Optional<Usage> next(Usage total) {
    Usage added =
        new Usage(
            total.row(),
            added(total.inputTokens(), before.inputTokens()),
            added(total.outputTokens(), before.outputTokens()),
            added(total.cacheReadTokens(), before.cacheReadTokens()),
            added(total.cacheWriteTokens(), before.cacheWriteTokens()),
            total.cost().map(cost -> added(cost, before.cost().orElse(BigDecimal.ZERO))));
    before = total;
    return isNothing(added) ? Optional.empty() : Optional.of(added);
  }

  private static long added(long now, long before) {
    return now < before ? now : now - before;
  }

  private static BigDecimal added(BigDecimal now, BigDecimal before) {
    return now.compareTo(before) < 0 ? now : now.subtract(before);
  }

  private static boolean isNothing(Usage usage) {
    return usage.inputTokens() == 0
        && usage.outputTokens() == 0
        && usage.cacheReadTokens() == 0
        && usage.cacheWriteTokens() == 0
        && usage.cost().map(BigDecimal::signum).orElse(0) == 0;
  }
}
