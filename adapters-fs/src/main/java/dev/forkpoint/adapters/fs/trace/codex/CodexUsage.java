package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.RunningTotal;
import dev.forkpoint.domain.trace.Event.Usage;
import java.util.Optional;

/// Counts the tokens of a thread.
///
/// The totals in the rows run over the whole thread, and over the one that it was forked from,
/// whose rows were copied. A copied turn is told by its id: ids begin with their time, and a copied
/// turn is older than the thread. Its totals are where the thread begins to count.
final class CodexUsage {
  private final RunningTotal total = new RunningTotal();
  private Optional<String> thread = Optional.empty();
  private boolean copied;

  /// Takes a row.
  ///
  /// @return what the thread's last answer cost, where the row tells
  Optional<Usage> take(CodexRow row, long number) {
    JsonNode payload = row.payload();
    switch (row.fullType()) {
      case "session_meta" -> begin(payload);
      case "turn_context", "event_msg/task_started" -> beginTurn(payload);
      case "event_msg/token_count" -> {
        return count(payload.path("info").path("total_token_usage"), number);
      }
      default -> {}
    }
    return Optional.empty();
  }

  /// Only the first metadata are the file's own.
  private void begin(JsonNode meta) {
    if (thread.isEmpty()) {
      thread = Optional.of(meta.path("id").asText(""));
      copied = meta.path("forked_from_id").isTextual();
    }
  }

  private void beginTurn(JsonNode turn) {
    String id = turn.path("turn_id").asText("");
    copied &= !id.isEmpty() && thread.filter(own -> id.compareTo(own) < 0).isPresent();
  }

  private Optional<Usage> count(JsonNode tokens, long number) {
    if (!tokens.isObject()) {
      return Optional.empty();
    }
    Optional<Usage> added =
        total.next(
            new Usage(
                number,
                tokens.path("input_tokens").asLong(),
                tokens.path("output_tokens").asLong(),
                tokens.path("cached_input_tokens").asLong(),
                0,
                Optional.empty()));
    return copied ? Optional.empty() : added;
  }
}
