package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.conversation.ConversationSink;
import dev.forkpoint.domain.conversation.MessageAssembler;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;

/// Hands a trace on as a conversation while it is read.
final class ConversationReading implements TraceFormat.Sink {
  private final MessageAssembler messages;
  private final TraceCensus census = new TraceCensus();

  ConversationReading(ConversationSink sink) {
    this.messages = new MessageAssembler(sink);
  }

  @Override
  public void event(Event event) throws IOException {
    messages.take(event);
  }

  @Override
  public void issue(TraceIssue issue) {
    census.issue(issue);
  }

  void end() throws IOException {
    messages.end();
  }

  /// What was wrong with it.
  TraceCensus census() {
    return census;
  }
}
