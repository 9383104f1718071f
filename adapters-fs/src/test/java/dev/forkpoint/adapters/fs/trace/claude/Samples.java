package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sample sessions of these tests.
final class Samples {
  private Samples() {}

  static Path folder() {
    try {
      return Path.of(Samples.class.getResource("simple.jsonl").toURI()).getParent();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] bytes(String name) throws IOException {
    try (InputStream sample = Samples.class.getResourceAsStream(name + ".jsonl")) {
      return sample.readAllBytes();
    }
  }

  static Read read(String name) throws IOException {
    return read(new ByteArrayInputStream(bytes(name)));
  }

  static Read read(InputStream content) throws IOException {
    Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    read.readings().add(new ClaudeCodeFormat().read(content, "main.jsonl", Texts.BRIEF, read));
    return read;
  }

  /// What was read of a session.
  record Read(List<Event> events, List<TraceIssue> issues, List<TraceReading> readings)
      implements TraceFormat.Sink {
    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void issue(TraceIssue issue) {
      issues.add(issue);
    }

    TraceReading reading() {
      return readings.getFirst();
    }

    int messages() {
      return reading().transcript().messages();
    }
  }

  /// Where the rows of a sample end.
  static long end(String name, int row) throws IOException {
    byte[] sample = bytes(name);
    int rows = 0;
    for (int i = 0; i < sample.length; i++) {
      rows += sample[i] == '\n' ? 1 : 0;
      if (rows == row) {
        return i + 1L;
      }
    }
    throw new AssertionError("the sample has no row " + row);
  }
}
