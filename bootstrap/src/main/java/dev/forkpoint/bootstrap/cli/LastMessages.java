package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Event.Message;
import dev.forkpoint.domain.trace.TraceIssue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Keeps the last few messages with words in them of the effective transcript.
final class LastMessages implements TraceFormat.Sink {
  private static final int MOST = 6;

  private final Deque<Message> last = new ArrayDeque<>();

  @Override
  public void event(Event event) {
    if (event instanceof Message message && message.effective() && !message.text().isBlank()) {
      keep(message);
    }
  }

  private void keep(Message message) {
    if (last.size() == MOST) {
      last.removeFirst();
    }
    last.addLast(message);
  }

  @Override
  public void issue(TraceIssue issue) {}

  List<Message> messages() {
    return List.copyOf(last);
  }
}
