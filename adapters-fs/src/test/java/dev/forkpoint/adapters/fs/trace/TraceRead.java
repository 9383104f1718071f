package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceCounter;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// What was read of a trace.
public record TraceRead(TraceReading reading, List<Event> events, List<TraceIssue> issues) {

  /// Reads a trace.
  public static TraceRead of(TraceFormat format, InputStream content) throws IOException {
    List<Event> events = new ArrayList<>();
    List<TraceIssue> issues = new ArrayList<>();
    TraceFormat.Sink sink =
        new TraceFormat.Sink() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void issue(TraceIssue issue) {
            issues.add(issue);
          }
        };
    return new TraceRead(format.read(content, "main", Texts.BRIEF, sink), events, issues);
  }

  /// Reads a trace of these rows.
  public static TraceRead of(TraceFormat format, String... rows) throws IOException {
    return of(format, new ByteArrayInputStream(trace(rows)));
  }

  /// These rows as a file.
  public static byte[] trace(String... rows) {
    return (String.join("\n", rows) + "\n").getBytes(UTF_8);
  }

  /// Where a row ends in that file.
  public static long end(int row, String... rows) {
    return trace(List.of(rows).subList(0, row).toArray(String[]::new)).length;
  }

  /// The number of messages of the effective transcript.
  public int messages() {
    return reading.transcript().messages();
  }

  /// What a fork keeps of a file.
  ///
  /// @param messages how many of its effective messages
  public String prefix(byte[] file, int messages) {
    return new String(file, 0, (int) reading.transcript().prefixBytes(messages), UTF_8)
        + reading.transcript().closing(messages);
  }

  /// What the trace holds.
  public TraceCounts counts() {
    TraceCounter counter = new TraceCounter();
    events.forEach(counter::take);
    return counter.counts();
  }

  /// The events of one kind.
  public <E extends Event> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
