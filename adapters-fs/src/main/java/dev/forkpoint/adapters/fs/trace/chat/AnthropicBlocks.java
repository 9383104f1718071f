package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.MessageTeller;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// The blocks that a message of Anthropic's API consists of.
public final class AnthropicBlocks {
  private final Texts texts;

  public AnthropicBlocks(Texts texts) {
    this.texts = texts;
  }

  /// The blocks of a content; a content that is a text counts as one block.
  public static Iterable<JsonNode> of(JsonNode content) {
    return content.isEmpty() ? List.of(content) : content;
  }

  /// What a block says in plain text, where it is part of what is said.
  public static Optional<String> words(JsonNode block) {
    if (block.isEmpty()) {
      return Optional.of(block.asText(""));
    }
    return type(block).equals("text")
        ? Optional.of(block.path("text").asText(""))
        : Optional.empty();
  }

  /// What all blocks of a content say, one a line; those that say nothing are named.
  public static String allWords(JsonNode content) {
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode block : of(content)) {
      words.add(words(block).orElse('[' + type(block) + ']'));
    }
    return words.toString();
  }

  /// Tells a block as a part of its message.
  public void tell(JsonNode block, long row, MessageTeller message) throws IOException {
    Optional<String> words = words(block);
    String type = type(block);
    if (words.isPresent()) {
      message.say(words.get());
    } else if (isShown(block)) {
      message.tell(image(block, row));
    } else if (type.endsWith("thinking")) {
      message.tell(new Event.Reasoning(row, texts.of(block.path("thinking").asText(""))));
    } else if (type.endsWith("tool_use")) {
      message.tell(call(block, row));
    } else if (type.endsWith("tool_result")) {
      tellResult(block, row, message);
    } else {
      message.tell(new Event.Opaque(row, type));
    }
  }

  private static boolean isShown(JsonNode block) {
    return type(block).equals("image") || type(block).equals("document");
  }

  private Event image(JsonNode block, long row) {
    JsonNode source = block.path("source");
    String data = source.path("data").asText(source.path("url").asText(""));
    return new Event.Image(row, source.path("media_type").asText(""), texts.of(data));
  }

  private Event call(JsonNode block, long row) {
    return new Event.ToolCall(
        row,
        block.path("id").asText(""),
        block.path("name").asText(""),
        texts.of(block.path("input").toString()));
  }

  /// What a tool shows comes behind its answer.
  private void tellResult(JsonNode block, long row, MessageTeller message) throws IOException {
    JsonNode content = block.path("content");
    message.tell(
        new Event.ToolResult(
            row,
            block.path("tool_use_id").asText(""),
            texts.of(output(content)),
            block.path("is_error").asBoolean()));
    for (JsonNode part : content) {
      if (isShown(part)) {
        message.tell(image(part, row));
      }
    }
  }

  private static String output(JsonNode content) {
    return content.isObject() ? content.toString() : allWords(content);
  }

  private static String type(JsonNode block) {
    return block.path("type").asText("");
  }
}
