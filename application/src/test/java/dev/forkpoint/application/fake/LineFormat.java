package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The simplest trace format there can be: each line is a message of the user, and a line that
/// begins with `!` is damaged. Every line ends in a newline. The first line is the title.
public final class LineFormat implements TraceFormat {
  @Override
  public String name() {
    return "lines";
  }

  @Override
  public boolean recognises(byte[] head) {
    return true;
  }

  @Override
  public TraceReading read(InputStream rows, String file, Texts texts, Sink sink)
      throws IOException {
    List<String> lines =
        new String(rows.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line + "\n")
            .toList();
    EffectiveTranscript.Builder transcript = new EffectiveTranscript.Builder();
    long end = 0;
    long row = 0;
    for (String line : lines) {
      end += line.getBytes(StandardCharsets.UTF_8).length;
      row++;
      if (line.startsWith("!")) {
        sink.issue(new TraceIssue(file, row, end - line.length(), "damaged"));
      } else {
        transcript.add(end);
        sink.event(
            new Event.Message(
                row, (int) row, Role.USER, line.strip(), Optional.empty(), Optional.empty(), true));
      }
    }
    Optional<String> title = lines.stream().findFirst().map(String::strip);
    return new TraceReading(
        row, transcript.build(end), title, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
