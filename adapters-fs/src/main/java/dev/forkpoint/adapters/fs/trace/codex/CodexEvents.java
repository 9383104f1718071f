package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.MessageTeller;
import dev.forkpoint.adapters.fs.trace.Pictures;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Tells items as events.
final class CodexEvents {
  private final Texts texts;
  private final Sink sink;
  private int messages;

  CodexEvents(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
  }

  /// Tells an item of a row.
  ///
  /// @param continues whether it goes on with the answer that was told last
  /// @param model what the assistant runs on
  void tell(CodexItem item, CodexRow row, long number, boolean continues, Optional<String> model)
      throws IOException {
    Optional<Role> speaker = item.speaker();
    if (speaker.isEmpty()) {
      tellOpaque(row, number);
      return;
    }
    MessageTeller message =
        new MessageTeller(
            head(speaker.get(), number, continues, model, row.time(), true),
            continues,
            texts,
            sink);
    tellParts(item, number, message);
    message.end();
  }

  /// Tells what Codex said to its user alone.
  void tellNotice(String text, CodexRow row, long number) throws IOException {
    Event.Message head = head(Role.SYSTEM, number, false, Optional.empty(), row.time(), false);
    MessageTeller notice = new MessageTeller(head, false, texts, sink);
    notice.say(text);
    notice.end();
  }

  void tellOpaque(CodexRow row, long number) throws IOException {
    sink.event(new Event.Opaque(number, row.fullType()));
  }

  private Event.Message head(
      Role speaker,
      long row,
      boolean continues,
      Optional<String> model,
      Optional<Instant> at,
      boolean effective) {
    messages += continues ? 0 : 1;
    Optional<String> by = speaker == Role.ASSISTANT ? model : Optional.empty();
    return new Event.Message(row, messages, speaker, "", by, at, effective);
  }

  private void tellParts(CodexItem item, long row, MessageTeller message) throws IOException {
    if (item.isReasoning()) {
      message.tell(new Event.Reasoning(row, texts.of(item.thought())));
    } else if (item.isCall()) {
      tellCall(item, row, message);
    } else if (item.isOutput()) {
      tellOutput(item, row, message);
    } else {
      tellSaid(item.content(), row, message);
    }
  }

  private void tellCall(CodexItem item, long row, MessageTeller message) throws IOException {
    message.tell(new Event.ToolCall(row, item.callId(), item.toolName(), texts.of(item.input())));
    if (item.isAnsweredCall()) {
      message.tell(new Event.ToolResult(row, item.callId(), "", false));
      String picture = item.json().path("result").asText("");
      if (!picture.isEmpty()) {
        message.tell(new Event.Image(row, "image/png", texts.of(picture)));
      }
    }
  }

  private void tellOutput(CodexItem item, long row, MessageTeller message) throws IOException {
    JsonNode output = item.output();
    message.tell(
        new Event.ToolResult(
            row, item.callId(), texts.of(CodexBlocks.words(output)), item.isFailure()));
    for (JsonNode block : output) {
      if (CodexBlocks.isPicture(block)) {
        message.tell(Pictures.at(CodexBlocks.url(block), row, texts));
      }
    }
  }

  private void tellSaid(JsonNode content, long row, MessageTeller message) throws IOException {
    if (content.isTextual()) {
      message.say(content.asText(""));
    }
    for (JsonNode block : content) {
      if (CodexBlocks.isPicture(block)) {
        message.tell(Pictures.at(CodexBlocks.url(block), row, texts));
      } else if (CodexBlocks.isText(block)) {
        message.say(block.path("text").asText(""));
      } else {
        message.tell(new Event.Opaque(row, block.path("type").asText("")));
      }
    }
  }
}
