package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A row of Codex's: a payload with a type and a time around it. Before version 0.32 items and
/// metadata were rows themselves, which reads as if they had been wrapped.
record CodexRow(ObjectNode json) {
  /// The keys of rows, and of items and metadata that are rows themselves.
  static final Set<String> KEYS =
      Set.of(
          "timestamp",
          "type",
          "payload",
          "id",
          "instructions",
          "record_type",
          "role",
          "content",
          "summary",
          "name",
          "arguments",
          "input",
          "action",
          "call_id",
          "status",
          "output");

  private static final Set<String> TYPES =
      Set.of(
          "session_meta",
          "response_item",
          "event_msg",
          "turn_context",
          "compacted",
          "world_state",
          "inter_agent_communication",
          "inter_agent_communication_metadata");

  /// Whether Codex alone writes such a row.
  boolean isCodex() {
    return isWrapped() ? TYPES.contains(text("type")) : isBareMeta() || item().isCodex();
  }

  /// What the row is about: `session_meta`, `response_item`, `event_msg`.
  String type() {
    if (isWrapped()) {
      return text("type");
    }
    return isBareMeta() ? "session_meta" : "response_item";
  }

  /// The type, and that of the payload where it has one: `event_msg/token_count`.
  String fullType() {
    String inner = payload().path("type").asText("");
    return inner.isEmpty() ? type() : type() + '/' + inner;
  }

  JsonNode payload() {
    return isWrapped() ? json.path("payload") : json;
  }

  CodexItem item() {
    return new CodexItem(payload());
  }

  Optional<Instant> time() {
    return TimeSpan.parse(text("timestamp"));
  }

  private boolean isWrapped() {
    return json.path("payload").isObject();
  }

  private boolean isBareMeta() {
    boolean isFirst =
        !json.has("type") && json.has("id") && json.has("timestamp") && json.has("instructions");
    return isFirst || text("record_type").equals("state");
  }

  private String text(String key) {
    return json.path(key).asText("");
  }
}
