package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.domain.trace.Role;
import java.util.Optional;
import java.util.StringJoiner;

/// A message of a chat, by the names of its keys. A key that is missing, or holds something
/// unexpected, reads as if it were empty.
record ChatMessage(JsonNode json, ChatKeys keys) {

  /// Who speaks; nothing where it is nobody that a chat knows.
  Optional<Role> role() {
    return switch (roleName()) {
      case "system", "developer" -> Optional.of(Role.SYSTEM);
      case "user" -> Optional.of(Role.USER);
      case "assistant" -> Optional.of(Role.ASSISTANT);
      case "tool", "function" -> Optional.of(Role.TOOL);
      default -> Optional.empty();
    };
  }

  String roleName() {
    return json.path("role").asText("");
  }

  /// A text, or a list of parts.
  JsonNode content() {
    return json.path("content");
  }

  /// What a part says in plain text, where it says something.
  static Optional<String> words(JsonNode part) {
    if (part.isTextual()) {
      return Optional.of(part.asText(""));
    }
    return switch (type(part)) {
      case "text", "input_text", "output_text" -> Optional.of(part.path("text").asText(""));
      case "refusal" -> Optional.of(part.path("refusal").asText(""));
      default -> Optional.empty();
    };
  }

  static String type(JsonNode part) {
    return part.path("type").asText("");
  }

  /// What the content says, one part a line; parts that say nothing are named.
  String allWords() {
    if (content().isTextual() || content().isNull() || content().isMissingNode()) {
      return content().asText("");
    }
    if (!content().isArray()) {
      return content().toString();
    }
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode part : content()) {
      words.add(words(part).orElse('[' + type(part) + ']'));
    }
    return words.toString();
  }

  String reasoning() {
    return json.path(keys.reasoning()).asText("");
  }

  /// The thoughts of models that sign them, where they are not given as plain text.
  JsonNode thinkingBlocks() {
    return reasoning().isEmpty() ? json.path("thinking_blocks") : json.path(keys.reasoning());
  }

  String refusal() {
    return json.path("refusal").asText("");
  }

  JsonNode toolCalls() {
    return json.path(keys.toolCalls());
  }

  /// A request of the time when an answer could hold only one; it and its answer have no id but the
  /// function's name.
  JsonNode functionCall() {
    return json.path("function_call");
  }

  /// The request that a tool's message answers.
  String answeredCall() {
    return json.path(keys.toolCallId()).asText(json.path("name").asText(""));
  }
}
