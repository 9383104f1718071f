package dev.forkpoint.adapters.fs.trace.pi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class PiReading {
  private final Sink sink;
  private final PiEvents events;
  private final PiTree tree = new PiTree();
  private final PiUsage usage = new PiUsage();
  private final SessionNotes notes = new SessionNotes();

  PiReading(Texts texts, Sink sink) {
    this.sink = sink;
    this.events = new PiEvents(texts, sink);
  }

  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new PiRow(object), row);
    }
  }

  private void take(PiRow row, JsonRow source) throws IOException {
    note(row);
    tree.take(row, source.end());
    events.tell(row, source.number());
    Optional<Event.Usage> cost = usage.take(row, source.number());
    if (cost.isPresent()) {
      sink.event(cost.get());
    }
  }

  private void note(PiRow row) {
    notes.time(row.time());
    if (row.isHeader()) {
      notes.id(row.id());
      notes.parent(row.parentSession());
    } else if (row.isPrompt()) {
      notes.prompt(firstText(row.content()));
    } else if (row.isAnswer()) {
      row.model().ifPresent(notes::model);
    } else if (row.type().equals("session_info")) {
      notes.name(row.text("name"));
    }
  }

  private static String firstText(JsonNode content) {
    return content.isArray() ? content.path(0).path("text").asText("") : content.asText("");
  }

  /// @param rows was read to its end
  TraceReading result(JsonRows rows) {
    return notes.reading(rows.number(), tree.build(rows.offset()));
  }
}
