package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tells one message as events: first the message with what it says, then what it thinks, does or
/// shows. Texts that follow one another are told as one, each on a line of its own.
public final class MessageTeller {
  private final Event.Message head;
  private final Texts texts;
  private final Sink sink;
  private final List<String> said = new ArrayList<>();
  private boolean begun;

  /// @param head the message; its text is what will be said
  /// @param begun whether parts of it were told just before
  public MessageTeller(Event.Message head, boolean begun, Texts texts, Sink sink) {
    this.head = head;
    this.begun = begun;
    this.texts = texts;
    this.sink = sink;
  }

  /// Takes words that the message says.
  public void say(String words) {
    said.add(words);
  }

  /// Tells a part that is not said but thought, done or shown.
  public void tell(Event part) throws IOException {
    tellSaid();
    sink.event(part);
  }

  /// Ends the message: what was said last is told.
  public void end() throws IOException {
    tellSaid();
  }

  private void tellSaid() throws IOException {
    if (!begun || !said.isEmpty()) {
      sink.event(
          new Event.Message(
              head.row(),
              head.number(),
              head.role(),
              texts.of(said.size() == 1 ? said.getFirst() : String.join("\n", said)),
              head.model(),
              head.at(),
              head.effective()));
      said.clear();
      begun = true;
    }
  }
}
