package dev.forkpoint.application.look;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.Optional;

/// Hands on the events of one of the conversations in a trace's file.
final class OneConversation implements TraceFormat.Sink {
  private final Optional<String> wanted;
  private final TraceFormat.Sink sink;
  private Optional<String> current = Optional.empty();

  /// @param wanted the sub-agent whose conversation it is; empty for the agent's own
  OneConversation(Optional<String> wanted, TraceFormat.Sink sink) {
    this.wanted = wanted;
    this.sink = sink;
  }

  @Override
  public void conversation(Optional<String> subAgent) {
    current = subAgent;
  }

  @Override
  public void event(Event event) throws IOException {
    if (current.equals(wanted)) {
      sink.event(event);
    }
  }

  @Override
  public void issue(TraceIssue issue) throws IOException {
    sink.issue(issue);
  }
}
