package dev.forkpoint.domain.conversation;

import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts messages together from the events of a trace. It holds one message, and of a very long one
/// no more than a piece.
///
/// Some agents write a tool's answer into the assistant's message that asked for it. It becomes a
/// piece of its own, a tool's, behind that message or behind what the assistant had said by then.
public final class MessageAssembler {
  private static final int LONGEST_PIECE = Texts.WHOLE.longest();

  private final LateUsage sink;
  private final List<Part> parts = new ArrayList<>();
  private final List<Part> answers = new ArrayList<>();
  private final List<Tokens> usages = new ArrayList<>();
  private Event.Message begun =
      new Event.Message(0, 0, Role.ASSISTANT, "", Optional.empty(), Optional.empty(), true);

  /// The highest number of a message so far.
  private int furthest;

  /// The number of pieces so far that are not the first of their message.
  private int furtherPieces;

  private int compactions;
  private boolean first;
  private long length;
  private Optional<Instant> now = Optional.empty();

  /// @param sink is given each message once it is complete
  public MessageAssembler(ConversationSink sink) {
    this.sink = new LateUsage(sink);
  }

  /// Takes the next event.
  public void take(Event event) throws IOException {
    switch (event) {
      case Event.Message said -> say(said);
      case Event.Reasoning thought -> speak(new Part.Reasoning(thought.text()));
      case Event.ToolCall call -> ask(call);
      case Event.ToolResult result -> answer(result);
      case Event.Image image -> show(image);
      case Event.Usage usage -> usages.add(Tokens.of(usage));
      case Event.Compaction compaction -> compact(compaction);
      case Event.Opaque _ -> {}
    }
  }

  /// Ends the conversation.
  public void end() throws IOException {
    handOn();
    sink.end();
  }

  private void say(Event.Message said) throws IOException {
    if (said.number() != begun.number()) {
      handOn();
      first = said.number() > furthest;
      furthest = Math.max(furthest, said.number());
      begun = said;
      now = said.at().or(() -> now);
    }
    if (!said.text().isEmpty()) {
      speak(new Part.Text(said.text()));
    }
  }

  /// An assistant that goes on speaking has heard the answers.
  private void speak(Part part) throws IOException {
    if (!answers.isEmpty()) {
      handOn();
    }
    add(parts, part);
  }

  private void ask(Event.ToolCall call) throws IOException {
    add(parts, new Part.ToolCall(call.callId(), call.name(), call.input()));
  }

  private void answer(Event.ToolResult result) throws IOException {
    add(
        begun.role() == Role.ASSISTANT ? answers : parts,
        new Part.ToolResult(result.callId(), result.output(), result.error()));
  }

  private void show(Event.Image image) throws IOException {
    Part shown = new Part.Image(image.mediaType(), image.data());
    add(answers.isEmpty() ? parts : answers, shown);
  }

  private void add(List<Part> among, Part part) throws IOException {
    if (length + part.length() > LONGEST_PIECE) {
      handOn();
    }
    length += part.length();
    among.add(part);
  }

  private void compact(Event.Compaction compaction) throws IOException {
    handOn();
    sink.compaction(new Compaction(++compactions, compaction.summary(), now));
  }

  private void handOn() throws IOException {
    if (first || !parts.isEmpty() || !usages.isEmpty()) {
      sink.message(piece(begun.role(), parts, usages));
    }
    if (!answers.isEmpty()) {
      sink.message(piece(Role.TOOL, answers, List.of()));
    }
    parts.clear();
    answers.clear();
    usages.clear();
    length = 0;
  }

  private Message piece(Role role, List<Part> itsParts, List<Tokens> itsUsages) {
    int piece = first ? 0 : ++furtherPieces;
    first = false;
    return new Message(
        begun.number(),
        piece,
        role,
        List.copyOf(itsParts),
        begun.model(),
        begun.at(),
        begun.effective(),
        List.copyOf(itsUsages));
  }
}
