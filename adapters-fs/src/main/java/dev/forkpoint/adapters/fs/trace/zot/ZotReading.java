package dev.forkpoint.adapters.fs.trace.zot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class ZotReading {
  private final Texts texts;
  private final Sink sink;
  private final ZotEvents events;
  private final EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
  private final ZotUsage usage = new ZotUsage();
  private final SessionNotes notes = new SessionNotes();

  ZotReading(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
    this.events = new ZotEvents(texts, sink);
  }

  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new ZotRow(object), row.number(), row.end());
    }
  }

  private void take(ZotRow row, long number, long end) throws IOException {
    notes.time(row.time());
    switch (row.type()) {
      case "message" -> takeMessage(row.message(), number, end);
      case "compaction" -> takeCompaction(row.json().path("messages"), number, end);
      case "usage" -> takeUsage(row, number, end);
      default -> takeAside(row, number);
    }
  }

  private void takeMessage(ZotMessage message, long number, long end) throws IOException {
    if (message.role() == Role.USER) {
      notes.prompt(message.firstText());
    }
    events.tell(message, number, notes.model());
    add(message, end);
  }

  private void takeCompaction(JsonNode messages, long number, long end) throws IOException {
    transcript.compact();
    messages.forEach(message -> add(new ZotMessage(message), end));
    String summary = new ZotMessage(messages.path(0)).firstText();
    sink.event(new Event.Compaction(number, texts.of(summary)));
  }

  private void add(ZotMessage message, long end) {
    if (message.isSeen()) {
      transcript.add(end);
    }
  }

  /// What an answer cost is part of it: whoever keeps the one keeps the other.
  private void takeUsage(ZotRow row, long number, long end) throws IOException {
    if (transcript.messages() > 0) {
      transcript.extendLast(end);
    }
    Optional<Event.Usage> added = usage.take(row, number, transcript.messages());
    sink.event(added.isPresent() ? added.get() : new Event.Opaque(number, row.type()));
  }

  private void takeAside(ZotRow row, long number) throws IOException {
    switch (row.type()) {
      case "meta" -> {
        usage.begin(row.meta());
        notes.name(row.meta().path("title").asText(""));
        notes.model(row.meta().path("model").asText(""));
        noteLineage(row.meta());
      }
      case "rename" -> notes.name(row.text("title"));
      default -> {}
    }
    sink.event(new Event.Opaque(number, row.type()));
  }

  private void noteLineage(JsonNode meta) {
    notes.id(meta.path("id").asText(""));
    notes.parent(meta.path("parent").asText(""));
    if (meta.path("parent").isTextual()) {
      notes.kept(Math.max(0, meta.path("fork_point").asInt()));
    }
  }

  /// @param rows was read to its end
  TraceReading result(JsonRows rows) {
    return notes.reading(rows.number(), transcript.build(rows.offset()));
  }
}
