package dev.forkpoint.adapters.fs.trace.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.domain.trace.Event.Usage;
import java.time.Instant;
import java.util.Optional;

/// Counts what answers cost. A fork begins with copies of its parent's entries, which are older
/// than the fork; they were counted there.
final class PiUsage {
  private Optional<Instant> forkedAt = Optional.empty();

  /// Takes a row.
  ///
  /// @return what it cost, where it tells
  Optional<Usage> take(PiRow row, long number) {
    if (row.isHeader() && row.isOfFork()) {
      forkedAt = row.time();
    }
    JsonNode usage = row.usage();
    return usage.isObject() && !isCopied(row)
        ? Optional.of(usage(usage, number))
        : Optional.empty();
  }

  private boolean isCopied(PiRow row) {
    return forkedAt.isPresent() && row.time().filter(forkedAt.get()::isAfter).isPresent();
  }

  private static Usage usage(JsonNode usage, long number) {
    return new Usage(
        number,
        usage.path("input").asLong(),
        usage.path("output").asLong(),
        usage.path("cacheRead").asLong(),
        usage.path("cacheWrite").asLong(),
        JsonNumbers.amount(usage.path("cost").path("total")));
  }
}
