package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.view.MatchesView;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Notes the positions of the events that hold a text.
final class TextMatches implements TraceFormat.Sink {
  private static final int MOST = 1000;

  private final Pattern pattern;
  private final List<Integer> positions = new ArrayList<>();
  private int position;
  private int count;

  TextMatches(String text) {
    this.pattern =
        Pattern.compile(text, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public void event(Event event) {
    if (pattern.matcher(text(event)).find()) {
      count++;
      if (positions.size() < MOST) {
        positions.add(position);
      }
    }
    position++;
  }

  private static String text(Event event) {
    return switch (event) {
      case Event.Message message -> message.text();
      case Event.Reasoning reasoning -> reasoning.text();
      case Event.ToolCall call -> call.name() + ' ' + call.input();
      case Event.ToolResult result -> result.output();
      case Event.Compaction compaction -> compaction.summary();
      case Event.Image _, Event.Usage _, Event.Opaque _ -> "";
    };
  }

  @Override
  public void issue(TraceIssue issue) {}

  MatchesView view() {
    return new MatchesView(List.copyOf(positions), count);
  }
}
