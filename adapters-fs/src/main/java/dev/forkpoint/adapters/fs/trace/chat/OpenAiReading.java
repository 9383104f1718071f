package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a list of OpenAI's while it is read.
final class OpenAiReading implements JsonDocument.Handler {
  private final SessionNotes notes = new SessionNotes();
  private final EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
  private final ChatEvents chat;

  OpenAiReading(Texts texts, Sink sink) {
    this.chat = new ChatEvents(ChatKeys.SNAKE, texts, notes, sink);
  }

  @Override
  public void member(String key, JsonNode value) {
    if (key.equals("model")) {
      notes.model(value.asText(""));
    }
  }

  @Override
  public void element(Element element) throws IOException {
    Optional<String> model =
        Optional.of(element.json().path("model").asText(""))
            .filter(name -> !name.isEmpty())
            .or(notes::model);
    JsonNode time = element.json().path("timestamp");
    if (chat.tell(element.json(), element.row(), TimeSpan.parse(time.asText("")), model)) {
      transcript.add(element.end());
    }
  }

  TraceReading result(JsonDocument document) {
    return notes.reading(document.rows(), document.build(transcript));
  }
}
