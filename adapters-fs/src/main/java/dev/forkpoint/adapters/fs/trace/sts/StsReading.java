package dev.forkpoint.adapters.fs.trace.sts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.chat.ChatEvents;
import dev.forkpoint.adapters.fs.trace.chat.ChatKeys;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class StsReading {
  private final SessionNotes notes = new SessionNotes();
  private final EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
  private final ChatEvents chat;
  private final Sink sink;

  StsReading(Texts texts, Sink sink) {
    this.chat = new ChatEvents(ChatKeys.CAMEL, texts, notes, sink);
    this.sink = sink;
  }

  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new StsRow(object), row);
    }
  }

  private void take(StsRow row, JsonRow source) throws IOException {
    if (row.isMessage() && row.message() instanceof ObjectNode message) {
      takeMessage(message, source);
    } else {
      if (row.isHeader()) {
        notes.id(row.id());
        notes.name(row.name());
      }
      sink.event(new Event.Opaque(source.number(), row.type()));
    }
  }

  private void takeMessage(ObjectNode message, JsonRow source) throws IOException {
    Optional<String> model =
        Optional.of(message.path("model").asText("")).filter(name -> !name.isEmpty());
    if (chat.tell(message, source.number(), JsonNumbers.time(message.path("timestamp")), model)) {
      transcript.add(source.end());
    }
  }

  TraceReading result(JsonRows rows) {
    return notes.reading(rows.number(), transcript.build(rows.offset()));
  }
}
