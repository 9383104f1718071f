package dev.forkpoint.adapters.fs.trace.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.domain.trace.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A row of Gemini CLI's log, or a message of its document, by the names of its keys. A key that is
/// missing, or holds something unexpected, reads as if it were empty.
record GeminiRow(ObjectNode json) {
  /// The keys that are looked at; some only tell that a row is not Gemini's.
  static final Set<String> KEYS =
      Set.of(
          "sessionId",
          "projectHash",
          "startTime",
          "lastUpdated",
          "summary",
          "id",
          "timestamp",
          "type",
          "content",
          "toolCalls",
          "thoughts",
          "tokens",
          "model",
          "$set",
          "$rewindTo",
          "uuid",
          "message",
          "parentId");

  private static final Set<String> TYPES = Set.of("user", "gemini", "info", "error", "warning");

  /// Whether it describes the session.
  boolean isHeader() {
    return json.path("sessionId").isTextual()
        && (json.has("projectHash") || json.has("startTime"))
        && !json.has("type");
  }

  /// Whether no other format has such rows.
  boolean isTelling() {
    return isHeader() || isPatch() || isRewind() || isOwnMessage();
  }

  private boolean isOwnMessage() {
    return TYPES.contains(type())
        && json.path("id").isTextual()
        && json.path("timestamp").isTextual()
        && !json.has("uuid")
        && !json.has("message")
        && !json.has("parentId")
        && !json.has("sessionId");
  }

  boolean isPatch() {
    return json.path("$set").isObject();
  }

  JsonNode patch() {
    return json.path("$set");
  }

  boolean isRewind() {
    return json.path("$rewindTo").isTextual();
  }

  String rewindTo() {
    return json.path("$rewindTo").asText("");
  }

  String type() {
    return json.path("type").asText("");
  }

  String id() {
    return json.path("id").asText("");
  }

  /// Who speaks; nothing where it is not part of the conversation.
  Optional<Role> role() {
    if (!json.has("id") && !json.has("content")) {
      return Optional.empty();
    }
    return switch (type()) {
      case "user" -> Optional.of(Role.USER);
      case "gemini" -> Optional.of(Role.ASSISTANT);
      default -> Optional.empty();
    };
  }

  Optional<Instant> time() {
    return time("timestamp");
  }

  Optional<Instant> time(String key) {
    return TimeSpan.parse(json.path(key).asText(""));
  }

  Optional<String> model() {
    return Optional.of(json.path("model").asText("")).filter(model -> !model.isEmpty());
  }

  /// A text, a part, or a list of both.
  JsonNode content() {
    return json.path("content");
  }

  JsonNode thoughts() {
    return json.path("thoughts");
  }

  JsonNode toolCalls() {
    return json.path("toolCalls");
  }

  JsonNode tokens() {
    return json.path("tokens");
  }
}
