package dev.forkpoint.adapters.fs.trace.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.adapters.fs.trace.NamedTranscript;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is known of a session while it is read.
final class OpenCodeReading implements JsonDocument.Handler {
  /// What OpenCode calls a session until it has found a title.
  private static final Pattern NO_TITLE =
      Pattern.compile("(New|Child) session - \\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private final SessionNotes notes = new SessionNotes();
  private final NamedTranscript transcript = new NamedTranscript();
  private final OpenCodeEvents events;
  private Optional<String> revertedFrom = Optional.empty();
  private Optional<Request> request = Optional.empty();

  /// A prompt that asks for a summary.
  ///
  /// @param keptFrom the first message that the summary leaves as it is
  private record Request(String id, String keptFrom) {}

  OpenCodeReading(Texts texts, Sink sink) {
    this.events = new OpenCodeEvents(texts, sink);
  }

  @Override
  public void member(String key, JsonNode info) {
    String title = info.path("title").asText("");
    if (!NO_TITLE.matcher(title).matches()) {
      notes.name(title);
    }
    notes.id(info.path("id").asText(""));
    notes.parent(info.path("parentID").asText(""));
    notes.time(JsonNumbers.time(info.path("time").path("created")));
    notes.time(JsonNumbers.time(info.path("time").path("updated")));
    revertedFrom =
        Optional.of(info.path("revert").path("messageID").asText("")).filter(id -> !id.isEmpty());
  }

  @Override
  public void element(Element element) throws IOException {
    OpenCodeMessage message = new OpenCodeMessage(element.json());
    Optional<Role> role = message.role();
    if (role.isEmpty()) {
      events.opaque(element.row(), message.roleName());
      return;
    }
    note(message, role.get());
    boolean effective = !isReverted(message);
    if (message.isSummary() && effective) {
      events.tellSummary(message, element.row());
      summarise(message, element.end());
    } else {
      events.tell(message, role.get(), element.row(), effective);
    }
    if (effective) {
      transcript.add(message.id(), element.end());
    }
  }

  private void note(OpenCodeMessage message, Role role) {
    notes.time(message.begun());
    notes.time(message.ended());
    message.model().ifPresent(notes::model);
    if (role == Role.USER) {
      notes.prompt(message.words());
      request =
          message.compactsUpTo().map(from -> new Request(message.id(), from)).or(() -> request);
    }
  }

  /// Ids ascend with time.
  private boolean isReverted(OpenCodeMessage message) {
    return revertedFrom.filter(from -> message.id().compareTo(from) >= 0).isPresent();
  }

  private void summarise(OpenCodeMessage summary, long end) {
    request
        .filter(asked -> asked.id().equals(summary.parent()))
        .map(asked -> transcript.position(asked.keptFrom()))
        .filter(position -> position >= 0)
        .ifPresent(position -> transcript.keepFrom(position, end));
  }

  TraceReading result(JsonDocument document) {
    return notes.reading(document.rows(), document.build(transcript.messages()));
  }
}
