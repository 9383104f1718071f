package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A row of Zot's, by the names of its keys. A key that is missing, or holds something unexpected,
/// reads as if it were empty.
record ZotRow(ObjectNode json) {
  /// The last four are not Zot's. They tell the rows of others.
  static final Set<String> KEYS =
      Set.of(
          "type",
          "meta",
          "message",
          "messages",
          "usage",
          "cumulative",
          "title",
          "id",
          "parentId",
          "timestamp",
          "sessionId");

  /// Go's way to say that there is no time.
  private static final Instant NO_TIME = Instant.parse("0001-01-01T00:00:00Z");

  String type() {
    return text("type");
  }

  /// Whether Zot alone writes such a row.
  boolean isZot() {
    return switch (type()) {
      case "meta" -> meta().has("id") && meta().has("started");
      case "message" -> isBare() && hasUntaggedBlock();
      case "usage" -> isBare() && json.path("cumulative").isObject();
      case "compaction" -> isBare() && json.path("messages").isArray();
      default -> false;
    };
  }

  private boolean isBare() {
    return !json.has("id")
        && !json.has("parentId")
        && !json.has("timestamp")
        && !json.has("sessionId");
  }

  private boolean hasUntaggedBlock() {
    JsonNode first = json.path("message").path("content").path(0);
    return first.isObject() && !first.has("type");
  }

  JsonNode meta() {
    return json.path("meta");
  }

  /// The message of the row; an empty one where it has none.
  ZotMessage message() {
    return new ZotMessage(json.path("message"));
  }

  /// The time of what the row tells.
  Optional<Instant> time() {
    return message().time().or(() -> time(meta().path("started")));
  }

  static Optional<Instant> time(JsonNode text) {
    return TimeSpan.parse(text.asText("")).filter(time -> !time.equals(NO_TIME));
  }

  /// The text of a key; empty where there is none.
  String text(String key) {
    return json.path(key).asText("");
  }
}
