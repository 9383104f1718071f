package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.Conversation;
import dev.forkpoint.adapters.fs.trace.Conversation.Message;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// What is known of a list of Anthropic's while it is read.
final class AnthropicReading implements JsonDocument.Handler {
  private final SessionNotes notes = new SessionNotes();
  private final EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
  private final Conversation conversation;
  private final AnthropicBlocks blocks;

  AnthropicReading(Texts texts, Sink sink) {
    this.conversation = new Conversation(texts, sink);
    this.blocks = new AnthropicBlocks(texts);
  }

  @Override
  public void member(String key, JsonNode value) {
    if (key.equals("model")) {
      notes.model(value.asText(""));
    }
  }

  @Override
  public void element(Element element) throws IOException {
    ChatMessage message = new ChatMessage(element.json(), ChatKeys.SNAKE);
    Optional<Role> role = message.role();
    if (role.isEmpty()) {
      conversation.opaque(element.row(), message.roleName());
    } else {
      tell(message, role.get(), element.row());
      transcript.add(element.end());
    }
  }

  private void tell(ChatMessage message, Role role, long row) throws IOException {
    notes.model(message.json().path("model").asText(""));
    Optional<Instant> at = TimeSpan.parse(message.json().path("timestamp").asText(""));
    notes.time(at);
    Optional<String> model = notes.model().filter(_ -> role == Role.ASSISTANT);
    Message told = conversation.begin(row, role, model, at, true);
    for (JsonNode block : AnthropicBlocks.of(message.content())) {
      if (role == Role.USER) {
        AnthropicBlocks.words(block).ifPresent(notes::prompt);
      }
      blocks.tell(block, row, told.teller());
    }
    told.end();
    if (message.json().path("usage") instanceof ObjectNode usage) {
      told.usage(usage(usage, row));
    }
  }

  private static Event.Usage usage(ObjectNode usage, long row) {
    return new Event.Usage(
        row,
        usage.path("input_tokens").asLong(),
        usage.path("output_tokens").asLong(),
        usage.path("cache_read_input_tokens").asLong(),
        usage.path("cache_creation_input_tokens").asLong(),
        Optional.empty());
  }

  TraceReading result(JsonDocument document) {
    return notes.reading(document.rows(), document.build(transcript));
  }
}
