package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Tells messages one after another, and numbers them.
public final class Conversation {
  private final Texts texts;
  private final Sink sink;
  private int messages;
  private int lastTold;

  public Conversation(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
  }

  /// Begins the next message.
  ///
  /// @param effective whether the agent would see it on resume
  public Message begin(
      long row, Role role, Optional<String> model, Optional<Instant> at, boolean effective) {
    messages++;
    return new Message(new Event.Message(row, messages, role, "", model, at, effective));
  }

  /// Goes on with a message that an earlier row began.
  ///
  /// @param number the message
  public Message resume(
      long row, int number, Role role, Optional<String> model, Optional<Instant> at) {
    return new Message(new Event.Message(row, number, role, "", model, at, true));
  }

  /// Tells a row that is no message.
  public void opaque(long row, String type) throws IOException {
    sink.event(new Event.Opaque(row, type));
  }

  /// A message, told part by part.
  public final class Message {
    private final Event.Message head;
    private final MessageTeller teller;

    private Message(Event.Message head) {
      this.head = head;
      this.teller = new MessageTeller(head, head.number() == lastTold, texts, sink);
    }

    /// What tells parts that know how they are told.
    public MessageTeller teller() {
      lastTold = head.number();
      return teller;
    }

    /// Which one it is, counted from 1.
    public int number() {
      return head.number();
    }

    /// Adds words; without any, nothing.
    public void say(String words) {
      if (!words.isEmpty()) {
        teller.say(words);
      }
    }

    /// Adds what was thought; without words, nothing.
    public void think(String thought) throws IOException {
      if (!thought.isEmpty()) {
        tell(new Event.Reasoning(head.row(), texts.of(thought)));
      }
    }

    /// Adds a request to a tool.
    ///
    /// @param input the arguments; a text is taken for the JSON that it holds
    public void call(String id, String name, JsonNode input) throws IOException {
      String arguments = input.isTextual() ? input.asText("") : input.toString();
      tell(new Event.ToolCall(head.row(), id, name, texts.of(arguments)));
    }

    /// Adds a tool's answer.
    public void result(String callId, String output, boolean error) throws IOException {
      tell(new Event.ToolResult(head.row(), callId, texts.of(output), error));
    }

    /// Adds a picture or another file.
    public void show(String mediaType, String data) throws IOException {
      tell(new Event.Image(head.row(), mediaType, texts.of(data)));
    }

    /// Adds a picture or another file that a URL leads to, or holds.
    public void show(String url) throws IOException {
      tell(Pictures.at(url, head.row(), texts));
    }

    /// Adds a part that the neutral view has no word for.
    public void opaque(String type) throws IOException {
      tell(new Event.Opaque(head.row(), type));
    }

    /// Adds what it cost.
    public void usage(Event.Usage usage) throws IOException {
      tell(usage);
    }

    /// Ends it: what was said last is told.
    public void end() throws IOException {
      lastTold = head.number();
      teller.end();
    }

    private void tell(Event part) throws IOException {
      lastTold = head.number();
      teller.tell(part);
    }
  }
}
