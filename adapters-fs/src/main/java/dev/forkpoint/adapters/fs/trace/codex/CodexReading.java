package dev.forkpoint.adapters.fs.trace.codex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.OneLine;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.UnpackedZstd;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// What is known of a thread while it is read.
final class CodexReading {
  private final String path;
  private final Texts texts;
  private final Sink sink;
  private final CodexEvents events;
  private final CodexTranscript transcript = new CodexTranscript();
  private final CodexUsage usage = new CodexUsage();
  private final SessionNotes notes = new SessionNotes();
  private Optional<String> turnModel = Optional.empty();

  /// @param path the file, as its path in the trace
  CodexReading(String path, Texts texts, Sink sink) {
    this.path = path;
    this.texts = texts;
    this.sink = sink;
    this.events = new CodexEvents(texts, sink);
  }

  /// Reads a plain file.
  TraceReading read(InputStream file) throws IOException {
    JsonRows rows = readRows(file);
    return notes.reading(rows.number(), transcript.messages().build(rows.offset()));
  }

  /// Reads a packed file.
  TraceReading readPacked(UnpackedZstd file) throws IOException {
    JsonRows rows = readRows(file);
    long row = Math.max(1, rows.number());
    if (file.damage().isPresent()) {
      sink.issue(new TraceIssue(path, row, rows.offset(), file.damage().get()));
    }
    return notes.reading(rows.number(), transcript.messages().buildIndivisible(file.packedBytes()));
  }

  private JsonRows readRows(InputStream file) throws IOException {
    JsonRows rows = new JsonRows(file, CodexRow.KEYS, texts);
    rows.giveTo(this::take, path, sink);
    return rows;
  }

  private void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new CodexRow(object), row);
    }
  }

  private void take(CodexRow row, JsonRow source) throws IOException {
    notes.time(row.time());
    Optional<Event.Usage> added = usage.take(row, source.number());
    if (added.isPresent()) {
      transcript.extendAnswer(source.end());
      sink.event(added.get());
    } else {
      tell(row, source);
    }
  }

  private void tell(CodexRow row, JsonRow source) throws IOException {
    switch (row.fullType()) {
      case "compacted" -> {
        transcript.compact(row.payload().path("replacement_history"), source.end());
        String summary = row.payload().path("message").asText("");
        sink.event(new Event.Compaction(source.number(), texts.of(summary)));
      }
      case "event_msg/error" -> {
        transcript.endAnswer();
        events.tellNotice(row.payload().path("message").asText(""), row, source.number());
      }
      default -> {
        if (row.type().equals("response_item")) {
          tellItem(row, source);
        } else {
          takeAside(row);
          events.tellOpaque(row, source.number());
        }
      }
    }
  }

  private void tellItem(CodexRow row, JsonRow source) throws IOException {
    CodexItem item = row.item();
    if (item.isPrompt()) {
      item.prompt().ifPresent(notes::prompt);
    } else if (item.isAnswer()) {
      turnModel.ifPresent(notes::model);
    }
    events.tell(item, row, source.number(), transcript.continues(item), turnModel);
    transcript.take(item, source.end());
  }

  /// The first metadata are the file's own; later ones were copied from a parent.
  private void noteLineage(JsonNode meta) {
    if (notes.lineage().session().isEmpty()) {
      notes.id(meta.path("id").asText(""));
      notes.parent(meta.path("parent_thread_id").asText(""));
      notes.parent(meta.path("forked_from_id").asText(""));
    }
  }

  private void takeAside(CodexRow row) {
    switch (row.fullType()) {
      case "turn_context" ->
          turnModel = OneLine.of(row.payload().path("model").asText("")).or(() -> turnModel);
      case "event_msg/thread_name_updated" ->
          notes.name(row.payload().path("thread_name").asText(""));
      case "session_meta" -> noteLineage(row.payload());
      case "event_msg/thread_rolled_back" ->
          transcript.rollBack(row.payload().path("num_turns").asInt());
      default -> {}
    }
  }
}
