package dev.forkpoint.adapters.fs.trace.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// A row of a session trace, by the names of its keys.
record StsRow(ObjectNode json) {
  /// The keys that are looked at; those of other formats tell that a row is theirs.
  static final Set<String> KEYS =
      Set.of("type", "harness", "name", "message", "id", "timestamp", "time", "cwd", "version");

  private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool");

  String type() {
    return json.path("type").asText("");
  }

  boolean isHeader() {
    return type().equals("session");
  }

  boolean isMessage() {
    return type().equals("message") && message().isObject();
  }

  /// The message of a row that has one.
  JsonNode message() {
    return json.path("message");
  }

  String id() {
    return json.path("id").asText("");
  }

  String name() {
    return json.path("name").asText("");
  }

  /// Whether no other format has such rows.
  boolean isTelling() {
    return isHeader() ? isOwnHeader() : isMessage() && isOwnMessage();
  }

  private boolean isOwnHeader() {
    return json.path("harness").isTextual() && !json.has("cwd") && !json.has("version");
  }

  /// The rows of others have an id or a time themselves, or a message with a list of parts.
  private boolean isOwnMessage() {
    JsonNode content = message().path("content");
    return !json.has("id")
        && !json.has("timestamp")
        && !json.has("time")
        && !message().has("time")
        && ROLES.contains(message().path("role").asText(""))
        && (content.isTextual() || content.isMissingNode());
  }
}
