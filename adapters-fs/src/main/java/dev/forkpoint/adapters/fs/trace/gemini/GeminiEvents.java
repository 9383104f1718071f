package dev.forkpoint.adapters.fs.trace.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.Conversation;
import dev.forkpoint.adapters.fs.trace.Conversation.Message;
import dev.forkpoint.adapters.fs.trace.IdMap;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.Optional;

/// Tells messages as events. A message comes again whenever something of it is new; then what is
/// new is told, and nothing twice.
final class GeminiEvents {
  private static final int SUMMARY = -1;

  private final Conversation conversation;
  private final Sink sink;
  private final Texts texts;
  private final IdMap numbers = new IdMap();

  /// What was told of each part of a message: how many thoughts, which text, that there was a call.
  private final IdMap told = new IdMap();

  GeminiEvents(Texts texts, Sink sink) {
    this.conversation = new Conversation(texts, sink);
    this.sink = sink;
    this.texts = texts;
  }

  /// Tells a row that is no message.
  void opaque(long number, String type) throws IOException {
    conversation.opaque(number, type);
  }

  /// Tells the message that stands for all that a compaction took away.
  ///
  /// @return false where it stood there before
  boolean compaction(GeminiRow row, String id, long number) throws IOException {
    if (numbers.get(id) != 0) {
      return false;
    }
    numbers.put(id, SUMMARY);
    sink.event(new Event.Compaction(number, texts.of(Parts.words(row.content()))));
    return true;
  }

  /// Tells what is new of a message.
  void tell(GeminiRow row, String id, Role role, long number) throws IOException {
    int known = numbers.get(id);
    if (known == SUMMARY) {
      return;
    }
    Message message =
        known == 0
            ? conversation.begin(number, role, row.model(), row.time(), true)
            : conversation.resume(number, known, role, row.model(), row.time());
    numbers.put(id, message.number());
    boolean says = tellWords(row, message);
    if (says || known == 0) {
      message.end();
    }
    tellTools(row, message);
    tellUsage(row, number, message);
  }

  private boolean tellWords(GeminiRow row, Message message) throws IOException {
    tellThoughts(row, message);
    boolean isNew = isNew(message, "content", row.content().toString().hashCode() | 1);
    if (isNew) {
      Parts.tell(row.content(), message);
    }
    return isNew && !Parts.words(row.content()).isEmpty();
  }

  private void tellThoughts(GeminiRow row, Message message) throws IOException {
    int before = told.get(key(message, "thoughts"));
    for (int i = before; i < row.thoughts().size(); i++) {
      JsonNode thought = row.thoughts().path(i);
      String subject = thought.path("subject").asText("");
      String description = thought.path("description").asText("");
      message.think((subject + '\n' + description).strip());
    }
    if (row.thoughts().size() > before) {
      told.put(key(message, "thoughts"), row.thoughts().size());
    }
  }

  private void tellTools(GeminiRow row, Message message) throws IOException {
    for (JsonNode call : row.toolCalls()) {
      String id = call.path("id").asText("");
      if (isNew(message, "call " + id, 1)) {
        message.call(id, call.path("name").asText(""), call.path("args"));
      }
    }
    for (JsonNode call : row.toolCalls()) {
      tellResult(call, message);
    }
  }

  /// A call that is still under way has no result yet.
  private void tellResult(JsonNode call, Message message) throws IOException {
    String id = call.path("id").asText("");
    JsonNode result = call.path("result");
    if (!result.isEmpty() || result.isTextual()) {
      if (isNew(message, "result " + id, 1)) {
        boolean error = call.path("status").asText("").equals("error");
        message.result(id, Parts.answer(result), error);
        Parts.tellShown(result, message);
      }
    }
  }

  private void tellUsage(GeminiRow row, long number, Message message) throws IOException {
    JsonNode tokens = row.tokens();
    if (tokens.isObject() && isNew(message, "usage", 1)) {
      message.usage(
          new Event.Usage(
              number,
              tokens.path("input").asLong(),
              tokens.path("output").asLong(),
              tokens.path("cached").asLong(),
              0,
              Optional.empty()));
    }
  }

  /// Whether a part of a message was not told yet in this state.
  private boolean isNew(Message message, String part, int state) {
    boolean isNew = told.get(key(message, part)) != state;
    told.put(key(message, part), state);
    return isNew;
  }

  private static String key(Message message, String part) {
    return message.number() + " " + part;
  }
}
