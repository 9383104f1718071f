package dev.forkpoint.adapters.fs.trace.pi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.MessageTeller;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// Tells rows as events.
final class PiEvents {
  private final Texts texts;
  private final Sink sink;
  private int messages;

  PiEvents(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
  }

  /// @param number the row, counted from 1
  void tell(PiRow row, long number) throws IOException {
    Optional<Role> speaker = row.speaker();
    if (row.isCompaction()) {
      sink.event(new Event.Compaction(number, texts.of(row.text("summary"))));
    } else if (speaker.isPresent()) {
      tellMessage(row, number, speaker.get());
    } else {
      sink.event(new Event.Opaque(number, row.fullType()));
    }
  }

  private void tellMessage(PiRow row, long number, Role speaker) throws IOException {
    Event.Message head =
        new Event.Message(number, ++messages, speaker, "", row.model(), row.time(), row.isSeen());
    MessageTeller message = new MessageTeller(head, false, texts, sink);
    row.shell().ifPresent(message::say);
    if (row.isToolAnswer()) {
      tellResult(row, number, message);
    } else {
      for (JsonNode block : blocks(row.content())) {
        tellBlock(block, number, message);
      }
    }
    message.end();
  }

  private void tellResult(PiRow row, long number, MessageTeller message) throws IOException {
    StringJoiner output = new StringJoiner("\n");
    for (JsonNode block : blocks(row.content())) {
      output.add(words(block).orElse('[' + block.path("type").asText("") + ']'));
    }
    message.tell(
        new Event.ToolResult(
            number,
            row.message().path("toolCallId").asText(""),
            texts.of(output.toString()),
            row.message().path("isError").asBoolean()));
    for (JsonNode block : row.content()) {
      if (isImage(block)) {
        message.tell(image(block, number));
      }
    }
  }

  private void tellBlock(JsonNode block, long number, MessageTeller message) throws IOException {
    Optional<String> words = words(block);
    if (words.isPresent()) {
      message.say(words.get());
    } else if (isImage(block)) {
      message.tell(image(block, number));
    } else {
      message.tell(
          switch (type(block)) {
            case "thinking" ->
                new Event.Reasoning(number, texts.of(block.path("thinking").asText("")));
            case "toolCall" -> call(block, number);
            default -> new Event.Opaque(number, type(block));
          });
    }
  }

  private Event call(JsonNode block, long number) {
    return new Event.ToolCall(
        number,
        block.path("id").asText(""),
        block.path("name").asText(""),
        texts.of(block.path("arguments").toString()));
  }

  private Event image(JsonNode block, long number) {
    return new Event.Image(
        number, block.path("mimeType").asText(""), texts.of(block.path("data").asText("")));
  }

  private static Iterable<JsonNode> blocks(JsonNode content) {
    return content.isTextual() ? List.of(content) : content;
  }

  private static Optional<String> words(JsonNode block) {
    if (block.isTextual()) {
      return Optional.of(block.asText(""));
    }
    return type(block).equals("text")
        ? Optional.of(block.path("text").asText(""))
        : Optional.empty();
  }

  private static boolean isImage(JsonNode block) {
    return type(block).equals("image");
  }

  private static String type(JsonNode block) {
    return block.path("type").asText("");
  }
}
