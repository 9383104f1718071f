package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The simplest trace format there can be: each line is a message of the user, and a line that
/// begins with `!` is damaged. Every line ends in a newline. The first line is the title, and the
/// first message the first prompt. Lines between `(` and `)` are a document, of which a prefix is
/// none. Where a line is `packed`, the file cannot be cut. A line `#id of parent`, or `#id`, tells
/// of the session's descent. A line that begins with `=` stands for all messages before it. A line
/// `>call task` hands a task to a sub-agent; lines behind `@id` are of that sub-agent's
/// conversation, and those behind `@` of the session's own again. A file `agent-id.txt` holds the
/// conversation of a sub-agent, too.
public final class LineFormat implements TraceFormat {
  private static final String OPENING = "(\n";
  private static final String CLOSING = ")\n";
  private static final String PACKED = "packed\n";

  @Override
  public String name() {
    return "lines";
  }

  @Override
  public boolean recognises(byte[] head) {
    return true;
  }

  @Override
  public Optional<String> subAgent(EntryPath file) {
    String name = file.name();
    return name.startsWith("agent-")
        ? Optional.of(name.substring("agent-".length(), name.indexOf('.')))
        : Optional.empty();
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
      if (line.equals(OPENING) || line.equals(CLOSING) || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("@")) {
        sink.conversation(Optional.of(line.substring(1).strip()).filter(id -> !id.isEmpty()));
        continue;
      }
      if (line.startsWith(">")) {
        String[] words = line.substring(1).strip().split(" ", 2);
        sink.task(words[0], words[1]);
      }
      if (line.startsWith("=")) {
        transcript.compact();
        sink.event(new Event.Compaction(row, line.substring(1).strip()));
      }
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
    EffectiveTranscript effective = effective(lines, transcript, end);
    return new TraceReading(
        row,
        effective,
        title,
        firstPrompt(lines),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        lineage(lines));
  }

  private static Optional<String> firstPrompt(List<String> lines) {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && "(=)#!>@".indexOf(line.charAt(0)) < 0)
        .findFirst();
  }

  private static Lineage lineage(List<String> lines) {
    List<String> words =
        lines.stream()
            .filter(line -> line.startsWith("#"))
            .flatMap(line -> Arrays.stream(line.substring(1).strip().split(" of ", 2)))
            .toList();
    return new Lineage(
        words.stream().findFirst(), words.stream().skip(1).findFirst(), OptionalInt.empty());
  }

  private static EffectiveTranscript effective(
      List<String> lines, EffectiveTranscript.Builder transcript, long end) {
    if (lines.contains(OPENING)) {
      return transcript.build(end, OPENING.length(), CLOSING);
    }
    return lines.contains(PACKED) ? transcript.buildIndivisible(end) : transcript.build(end);
  }
}
