package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.IdMap;
import dev.forkpoint.adapters.fs.trace.MessageTeller;
import dev.forkpoint.adapters.fs.trace.chat.AnthropicBlocks;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.Optional;

/// Tells rows as events.
///
/// A row of a conversation gives an event for each block of its content; texts that follow one
/// another are one message. All other rows are opaque, also those that hold a sub-agent's rows
/// inside (`progress/agent_progress`). Whether a message is effective is decided when its row is
/// read: one that a later compaction or rewind takes away was told as effective.
final class ClaudeEvents {
  private final Texts texts;
  private final Sink sink;
  private final AnthropicBlocks blocks;
  private final IdMap countedAnswers = new IdMap();
  private final IdMap numbers = new IdMap();
  private int messages;
  private int lastTold;

  ClaudeEvents(Texts texts, Sink sink) {
    this.texts = texts;
    this.sink = sink;
    this.blocks = new AnthropicBlocks(texts);
  }

  /// @param number the row, counted from 1
  void tell(ClaudeRow row, long number) throws IOException {
    if (row.isCompactSummary()) {
      sink.event(new Event.Compaction(number, texts.of(AnthropicBlocks.allWords(row.content()))));
    } else if (row.isUser()) {
      tellContent(row, number, Role.USER);
    } else if (row.isAssistant()) {
      tellContent(row, number, Role.ASSISTANT);
      tellUsage(row, number);
    } else {
      sink.event(new Event.Opaque(number, row.fullType()));
    }
  }

  private void tellContent(ClaudeRow row, long number, Role role) throws IOException {
    int message = message(row);
    Event.Message head =
        new Event.Message(number, message, role, "", row.model(), row.time(), row.isSeen());
    MessageTeller teller = new MessageTeller(head, message == lastTold, texts, sink);
    for (JsonNode block : AnthropicBlocks.of(row.content())) {
      blocks.tell(block, number, teller);
      tellTask(block);
    }
    teller.end();
    lastTold = message;
  }

  /// Sub-agents are begun by tools whose names have changed over time, but not that of the
  /// argument.
  private void tellTask(JsonNode block) {
    JsonNode task = block.path("input").path("prompt");
    if (task.isTextual()) {
      sink.task(block.path("id").asText(""), texts.of(task.asText()));
    }
  }

  /// The rows of one answer are one message, and so is a row that was written twice.
  private int message(ClaudeRow row) {
    int known = Math.max(number(row.messageId()), number(row.uuid()));
    int message = known == 0 ? ++messages : known;
    remember(row.messageId(), message);
    remember(row.uuid(), message);
    return message;
  }

  private int number(String id) {
    return id.isEmpty() ? 0 : numbers.get(id);
  }

  private void remember(String id, int message) {
    if (!id.isEmpty()) {
      numbers.put(id, message);
    }
  }

  private void tellUsage(ClaudeRow row, long number) throws IOException {
    JsonNode usage = row.usage();
    if (usage.isObject() && isFirstOfAnswer(row.messageId())) {
      sink.event(
          new Event.Usage(
              number,
              usage.path("input_tokens").asLong(),
              usage.path("output_tokens").asLong(),
              usage.path("cache_read_input_tokens").asLong(),
              usage.path("cache_creation_input_tokens").asLong(),
              Optional.empty()));
    }
  }

  private boolean isFirstOfAnswer(String messageId) {
    return messageId.isEmpty() || countedAnswers.put(messageId, 1);
  }
}
