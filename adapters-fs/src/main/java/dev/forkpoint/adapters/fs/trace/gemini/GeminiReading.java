package dev.forkpoint.adapters.fs.trace.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.NamedTranscript;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class GeminiReading implements JsonDocument.Handler {
  private final SessionNotes notes = new SessionNotes();
  private final NamedTranscript transcript = new NamedTranscript();
  private final GeminiEvents events;
  private long nameless;

  GeminiReading(Texts texts, Sink sink) {
    this.events = new GeminiEvents(texts, sink);
  }

  @Override
  public void member(String key, JsonNode value) {
    switch (key) {
      case "sessionId" -> notes.id(value.asText(""));
      case "summary" -> notes.name(value.asText(""));
      case "startTime", "lastUpdated" -> notes.time(TimeSpan.parse(value.asText("")));
      default -> {}
    }
  }

  @Override
  public void element(Element element) throws IOException {
    takeMessage(new GeminiRow(element.json()), element.row(), element.end());
  }

  /// Takes a row of the log.
  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new GeminiRow(object), row.number(), row.end());
    }
  }

  private void take(GeminiRow row, long number, long end) throws IOException {
    if (row.isRewind()) {
      transcript.keepFirst(Math.max(0, transcript.position(row.rewindTo())));
      events.opaque(number, "$rewindTo");
    } else if (row.isPatch()) {
      takePatch(row.patch(), number, end);
    } else if (row.isHeader()) {
      takeMembers(row.json());
      events.opaque(number, "session");
    } else {
      takeMessage(row, number, end);
    }
  }

  private void takeMembers(JsonNode members) {
    members.properties().forEach(member -> member(member.getKey(), member.getValue()));
  }

  private void takePatch(JsonNode patch, long number, long end) throws IOException {
    takeMembers(patch);
    JsonNode messages = patch.path("messages");
    boolean isCompaction = messages.isArray() && replace(messages, number, end);
    if (!isCompaction) {
      events.opaque(number, "$set");
    }
  }

  /// @return whether the first of the messages stands for those that it replaced
  private boolean replace(JsonNode messages, long number, long end) throws IOException {
    boolean replaces = transcript.size() > 0;
    boolean isCompaction = false;
    transcript.compact();
    for (JsonNode message : messages) {
      if (message instanceof ObjectNode object) {
        GeminiRow row = new GeminiRow(object);
        boolean isFirst = replaces && transcript.size() == 0 && row.role().isPresent();
        if (isFirst && events.compaction(row, row.id(), number)) {
          transcript.add(row.id(), end);
          isCompaction = true;
        } else {
          takeMessage(row, number, end);
        }
      }
    }
    return isCompaction;
  }

  private void takeMessage(GeminiRow row, long number, long end) throws IOException {
    Optional<Role> role = row.role();
    notes.time(row.time());
    if (role.isEmpty()) {
      events.opaque(number, row.type());
      return;
    }
    String id = row.id().isEmpty() ? "nameless " + ++nameless : row.id();
    switch (role.get()) {
      case USER -> notes.prompt(Parts.words(row.content()));
      default -> row.model().ifPresent(notes::model);
    }
    place(id, end);
    events.tell(row, id, role.get(), number);
  }

  /// A message that comes again stays where it is. Only the last one can be there as a whole in a
  /// prefix of the file.
  private void place(String id, long end) {
    int position = transcript.position(id);
    if (position < 0) {
      transcript.add(id, end);
    } else if (position == transcript.size() - 1) {
      transcript.extendLast(end);
    }
  }

  TraceReading result(JsonDocument document) {
    return notes.reading(document.rows(), document.build(transcript.messages()));
  }

  TraceReading result(JsonRows rows) {
    return notes.reading(rows.number(), transcript.messages().build(rows.offset()));
  }
}
