package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.EventText;
import dev.forkpoint.domain.trace.Event;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The blocks that a message of Anthropic's API consists of.
final class Blocks {
  private Blocks() {}

  /// The blocks of a content; a content that is a text counts as one block.
  static Iterable<JsonNode> of(JsonNode content) {
    return content.isEmpty() ? List.of(content) : content;
  }

  /// What a block says in plain text, where it is part of what is said. An image says `[image]`.
  static Optional<String> words(JsonNode block) {
    if (block.isEmpty()) {
      return Optional.of(block.asText(""));
    }
    return switch (type(block)) {
      case "text" -> Optional.of(block.path("text").asText(""));
      case "image", "document" -> Optional.of('[' + type(block) + ']');
      default -> Optional.empty();
    };
  }

  /// What all blocks of a content say, one a line; those that say nothing are named.
  static String allWords(JsonNode content) {
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode block : of(content)) {
      words.add(words(block).orElse('[' + type(block) + ']'));
    }
    return words.toString();
  }

  /// A block that is not said but thought or done.
  static Event event(JsonNode block, long row) {
    String type = type(block);
    if (type.endsWith("thinking")) {
      return new Event.Reasoning(row, EventText.of(block.path("thinking").asText("")));
    }
    if (type.endsWith("tool_use")) {
      return call(block, row);
    }
    return type.endsWith("tool_result") ? result(block, row) : new Event.Opaque(row, type);
  }

  private static Event call(JsonNode block, long row) {
    return new Event.ToolCall(
        row,
        block.path("id").asText(""),
        block.path("name").asText(""),
        EventText.of(block.path("input").toString()));
  }

  private static Event result(JsonNode block, long row) {
    return new Event.ToolResult(
        row,
        block.path("tool_use_id").asText(""),
        EventText.of(output(block.path("content"))),
        block.path("is_error").asBoolean());
  }

  private static String output(JsonNode content) {
    return content.isObject() ? content.toString() : allWords(content);
  }

  private static String type(JsonNode block) {
    return block.path("type").asText("");
  }
}
