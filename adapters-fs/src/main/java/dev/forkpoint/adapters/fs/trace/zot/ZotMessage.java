package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.domain.trace.Role;
import java.time.Instant;
import java.util.Optional;

/// A message of Zot's.
record ZotMessage(JsonNode json) {
  Role role() {
    return switch (json.path("role").asText("")) {
      case "assistant" -> Role.ASSISTANT;
      case "tool" -> Role.TOOL;
      case "system" -> Role.SYSTEM;
      default -> Role.USER;
    };
  }

  /// The blocks.
  JsonNode content() {
    return json.path("content");
  }

  /// Whether Zot keeps the message when it opens the session: one without blocks is left out.
  boolean isSeen() {
    return !content().isEmpty();
  }

  Optional<Instant> time() {
    return ZotRow.time(json.path("time"));
  }

  /// What the first block says; empty where it says nothing.
  String firstText() {
    return content().path(0).path("text").asText("");
  }
}
