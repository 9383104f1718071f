package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.adapters.fs.trace.RunningTotal;
import dev.forkpoint.domain.trace.Event.Usage;
import java.util.Optional;

/// Counts what answers cost, from totals that run over the session. A branch begins with copies of
/// its parent's rows; what they cost was counted there.
final class ZotUsage {
  private final RunningTotal total = new RunningTotal();
  private boolean copied;
  private long copiedMessages;

  /// Takes metadata: a branch tells how many messages it copied.
  void begin(JsonNode meta) {
    if (!copied && meta.path("parent").isTextual()) {
      copied = true;
      copiedMessages = meta.path("fork_point").asLong();
    }
  }

  /// Takes a row of usage.
  ///
  /// @param messages the effective messages before it
  /// @return what was added, where something was
  Optional<Usage> take(ZotRow row, long number, int messages) {
    copied &= messages <= copiedMessages;
    Optional<Usage> added = added(row, number);
    return copied ? Optional.empty() : added;
  }

  private Optional<Usage> added(ZotRow row, long number) {
    JsonNode cumulative = row.json().path("cumulative");
    return cumulative.isObject()
        ? total.next(usage(cumulative, number))
        : Optional.of(usage(row.json().path("usage"), number));
  }

  private static Usage usage(JsonNode usage, long number) {
    return new Usage(
        number,
        usage.path("input_tokens").asLong(),
        usage.path("output_tokens").asLong(),
        usage.path("cache_read_tokens").asLong(),
        usage.path("cache_write_tokens").asLong(),
        JsonNumbers.amount(usage.path("cost_usd")));
  }
}
