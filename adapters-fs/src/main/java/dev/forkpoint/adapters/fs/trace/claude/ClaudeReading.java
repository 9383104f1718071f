package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.OneLine;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.util.Optional;

/// What is known of a session while it is read.
final class ClaudeReading {
  private final ClaudeEvents events;
  private final ClaudeTranscript transcript = new ClaudeTranscript();
  private final ClaudeTitle title = new ClaudeTitle();
  private final TimeSpan times = new TimeSpan();
  private Optional<String> model = Optional.empty();

  ClaudeReading(Texts texts, Sink sink) {
    this.events = new ClaudeEvents(texts, sink);
  }

  void take(JsonRow row) throws IOException {
    for (ObjectNode object : row.objects()) {
      take(new ClaudeRow(object), row);
    }
  }

  private void take(ClaudeRow row, JsonRow source) throws IOException {
    row.time().ifPresent(times::include);
    title.take(row);
    transcript.take(row, source.end());
    if (row.isAssistant() && !row.isSidechain()) {
      model = row.model().flatMap(OneLine::of).or(() -> model);
    }
    events.tell(row, source.number());
  }

  /// @param rows was read to its end
  TraceReading result(JsonRows rows) {
    return new TraceReading(
        rows.number(),
        transcript.build(rows.offset()),
        title.title(),
        model,
        times.first(),
        times.last());
  }
}
