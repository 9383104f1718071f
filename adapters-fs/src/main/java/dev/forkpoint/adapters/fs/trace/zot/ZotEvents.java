package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.MessageTeller;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.StringJoiner;

/// Tells messages as events.
final class ZotEvents {
  private final Texts texts;
  private final Sink sink;
  private int messages;

  ZotEvents(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
  }

  /// Tells a message.
  ///
  /// @param model what the assistant runs on
  void tell(ZotMessage message, long row, Optional<String> model) throws IOException {
    Role role = message.role();
    Event.Message head =
        new Event.Message(
            row,
            ++messages,
            role,
            "",
            role == Role.ASSISTANT ? model : Optional.empty(),
            message.time(),
            message.isSeen());
    MessageTeller teller = new MessageTeller(head, false, texts, sink);
    for (JsonNode block : message.content()) {
      tell(new ZotBlock(block), row, teller);
    }
    teller.end();
  }

  private void tell(ZotBlock block, long row, MessageTeller message) throws IOException {
    switch (block.kind()) {
      case TEXT -> message.say(block.text("text"));
      case REASONING -> message.tell(new Event.Reasoning(row, texts.of(block.text("summary"))));
      case CALL -> tellCall(block, row, message);
      case RESULT -> tellResult(block, row, message);
      case IMAGE -> message.tell(image(block, row));
      case UNKNOWN -> message.tell(new Event.Opaque(row, "block"));
    }
  }

  private void tellCall(ZotBlock block, long row, MessageTeller message) throws IOException {
    message.tell(
        new Event.ToolCall(
            row,
            block.text("id"),
            block.text("name"),
            texts.of(block.json().path("arguments").toString())));
    if (block.json().path("server").asBoolean()) {
      message.tell(new Event.ToolResult(row, block.text("id"), "", false));
    }
  }

  private void tellResult(ZotBlock block, long row, MessageTeller message) throws IOException {
    JsonNode content = block.json().path("content");
    message.tell(
        new Event.ToolResult(
            row,
            block.text("call_id"),
            texts.of(output(content)),
            block.json().path("is_error").asBoolean()));
    for (JsonNode part : content) {
      ZotBlock shown = new ZotBlock(part);
      if (shown.kind() == ZotBlock.Kind.IMAGE) {
        message.tell(image(shown, row));
      }
    }
  }

  private static String output(JsonNode content) {
    StringJoiner output = new StringJoiner("\n");
    for (JsonNode part : content) {
      ZotBlock block = new ZotBlock(part);
      output.add(block.kind() == ZotBlock.Kind.IMAGE ? "[image]" : block.text("text"));
    }
    return content.isArray() ? output.toString() : content.asText("");
  }

  private Event image(ZotBlock block, long row) {
    return new Event.Image(row, block.text("mime_type"), texts.of(block.text("data")));
  }
}
