package dev.forkpoint.domain.conversation;

import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Some agents tell what an answer cost only behind the answers of the tools that it asked. Here it
/// comes back to the assistant's message, which waits while tools answer, unless they say very
/// much.
final class LateUsage implements ConversationSink {
  private static final long LONGEST_WAIT = Texts.WHOLE.longest();
  private static final int MESSAGE_CHARACTERS = 100;

  private final ConversationSink sink;

  /// An assistant's message, and those of tools behind it.
  private final List<Message> waiting = new ArrayList<>();

  private long length;

  LateUsage(ConversationSink sink) {
    this.sink = sink;
  }

  @Override
  public void message(Message message) throws IOException {
    if (message.role() == Role.TOOL && !waiting.isEmpty()) {
      follow(message);
      return;
    }
    end();
    if (message.role() == Role.ASSISTANT) {
      waiting.add(message);
    } else {
      sink.message(message);
    }
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    end();
    sink.compaction(compaction);
  }

  private void follow(Message answer) throws IOException {
    Message assistant = waiting.getFirst();
    List<Tokens> usages =
        Stream.concat(assistant.usages().stream(), answer.usages().stream()).toList();
    waiting.set(0, assistant.costing(usages));
    waiting.add(answer.costing(List.of()));
    length += MESSAGE_CHARACTERS + characters(answer);
    if (length > LONGEST_WAIT) {
      end();
    }
  }

  private static long characters(Message answer) {
    return answer.parts().stream().mapToLong(Part::length).sum();
  }

  /// Hands on what waits.
  void end() throws IOException {
    for (Message message : waiting) {
      sink.message(message);
    }
    waiting.clear();
    length = 0;
  }
}
