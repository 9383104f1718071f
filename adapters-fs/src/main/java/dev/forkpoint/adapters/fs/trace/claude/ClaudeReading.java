package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.chat.AnthropicBlocks;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class ClaudeReading {
  private final Sink sink;
  private final ClaudeEvents events;
  private final Sidechains sidechains = new Sidechains();
  private final ClaudeTranscript transcript = new ClaudeTranscript();
  private final ClaudeTitle title = new ClaudeTitle();
  private final SessionNotes notes = new SessionNotes();
  private Optional<String> subAgent = Optional.empty();

  ClaudeReading(Texts texts, Sink sink) {
    this.sink = sink;
    this.events = new ClaudeEvents(texts, sink);
  }

  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new ClaudeRow(object), row);
    }
  }

  private void take(ClaudeRow row, JsonRow source) throws IOException {
    note(row);
    title.take(row);
    transcript.take(row, source.end());
    tellConversation(sidechains.of(row));
    events.tell(row, source.number());
  }

  private void tellConversation(Optional<String> now) {
    if (!now.equals(subAgent)) {
      subAgent = now;
      sink.conversation(now);
    }
  }

  private void note(ClaudeRow row) {
    notes.time(row.time());
    noteLineage(row);
    notePrompt(row);
    if (row.isAssistant() && !row.isSidechain()) {
      row.model().ifPresent(notes::model);
    }
  }

  private void notePrompt(ClaudeRow row) {
    if (!notes.isPrompted() && row.isPrompt()) {
      for (JsonNode block : AnthropicBlocks.of(row.content())) {
        notes.prompt(block.isTextual() ? block.asText("") : block.path("text").asText(""));
      }
    }
  }

  /// Rows that were copied from another session may name that one further down.
  private void noteLineage(ClaudeRow row) {
    if (notes.lineage().session().isEmpty()) {
      notes.id(row.text("sessionId"));
      notes.parent(row.forkedFrom());
    }
  }

  /// @param rows was read to its end
  TraceReading result(JsonRows rows) {
    title.title().ifPresent(notes::name);
    return notes.reading(rows.number(), transcript.build(rows.offset()));
  }
}
