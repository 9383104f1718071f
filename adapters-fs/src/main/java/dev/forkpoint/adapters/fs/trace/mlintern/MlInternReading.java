package dev.forkpoint.adapters.fs.trace.mlintern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.adapters.fs.trace.chat.ChatEvents;
import dev.forkpoint.adapters.fs.trace.chat.ChatKeys;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// What is known of a session while it is read.
final class MlInternReading implements JsonDocument.Handler {
  private final SessionNotes notes = new SessionNotes();
  private final EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
  private final ChatEvents chat;
  private final Sink sink;

  MlInternReading(Texts texts, Sink sink) {
    this.chat = new ChatEvents(ChatKeys.SNAKE, texts, notes, sink);
    this.sink = sink;
  }

  @Override
  public void member(String key, JsonNode value) {
    switch (key) {
      case "session_id" -> notes.id(value.asText(""));
      case "model_name" -> notes.model(value.asText(""));
      case "session_start_time" -> notes.time(TimeSpan.parse(value.asText("")));
      default -> {}
    }
  }

  @Override
  public void element(Element element) throws IOException {
    Optional<Instant> at = TimeSpan.parse(element.json().path("timestamp").asText(""));
    if (!element.isMessage()) {
      takeEvent(element, at);
    } else if (chat.tell(element.json(), element.row(), at, notes.model())) {
      transcript.add(element.end());
    }
  }

  private void takeEvent(Element element, Optional<Instant> at) throws IOException {
    notes.time(at);
    if (element.json().path("event_type").asText("").equals("llm_call")) {
      JsonNode call = element.json().path("data");
      notes.model(call.path("model").asText(""));
      sink.event(
          new Event.Usage(
              element.row(),
              call.path("prompt_tokens").asLong(),
              call.path("completion_tokens").asLong(),
              call.path("cache_read_tokens").asLong(),
              call.path("cache_creation_tokens").asLong(),
              JsonNumbers.amount(call.path("cost_usd"))));
    }
  }

  TraceReading result(JsonDocument document) {
    return notes.reading(document.rows(), document.build(transcript));
  }
}
