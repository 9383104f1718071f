package dev.forkpoint.adapters.fs.trace.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.Conversation;
import dev.forkpoint.adapters.fs.trace.Conversation.Message;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tells messages as events.
final class OpenCodeEvents {
  private final Conversation conversation;
  private final Texts texts;
  private final Sink sink;

  OpenCodeEvents(Texts texts, Sink sink) {
    this.conversation = new Conversation(texts, sink);
    this.texts = texts;
    this.sink = sink;
  }

  /// Tells an element that is no message.
  void opaque(long row, String type) throws IOException {
    conversation.opaque(row, type);
  }

  void tellSummary(OpenCodeMessage message, long row) throws IOException {
    sink.event(new Event.Compaction(row, texts.of(message.words())));
    if (message.tokens().isObject()) {
      sink.event(usage(message, row));
    }
  }

  void tell(OpenCodeMessage message, Role role, long row, boolean effective) throws IOException {
    Message told = conversation.begin(row, role, message.model(), message.begun(), effective);
    List<JsonNode> answered = new ArrayList<>();
    for (JsonNode part : message.parts()) {
      if (isCall(part)) {
        tellCall(part, told);
        answered.add(part);
      } else {
        tellResults(answered, told);
        tellPart(part, told);
      }
    }
    tellResults(answered, told);
    told.end();
    if (message.tokens().isObject()) {
      told.usage(usage(message, row));
    }
  }

  private static boolean isCall(JsonNode part) {
    return OpenCodeMessage.type(part).equals("tool");
  }

  private static void tellPart(JsonNode part, Message told) throws IOException {
    String type = OpenCodeMessage.type(part);
    switch (type) {
      case "text" -> told.say(part.path("text").asText(""));
      case "reasoning" -> told.think(part.path("text").asText(""));
      case "file" -> tellFile(part, told);
      default -> told.opaque(type);
    }
  }

  private static void tellFile(JsonNode file, Message told) throws IOException {
    String url = file.path("url").asText("");
    if (url.startsWith("data:")) {
      told.show(url);
    } else {
      told.show(file.path("mime").asText(""), url);
    }
  }

  private static void tellCall(JsonNode part, Message told) throws IOException {
    told.call(
        part.path("callID").asText(""),
        part.path("tool").asText(""),
        part.path("state").path("input"));
  }

  /// A call that waits or runs has no answer yet. What a tool shows comes behind its answer.
  private static void tellResults(List<JsonNode> answered, Message told) throws IOException {
    for (JsonNode part : answered) {
      JsonNode state = part.path("state");
      boolean error = state.path("status").asText("").equals("error");
      JsonNode output = state.path(error ? "error" : "output");
      if (error || !output.isMissingNode()) {
        told.result(part.path("callID").asText(""), output.asText(""), error);
        for (JsonNode file : state.path("attachments")) {
          tellFile(file, told);
        }
      }
    }
    answered.clear();
  }

  private static Event.Usage usage(OpenCodeMessage message, long row) {
    JsonNode tokens = message.tokens();
    return new Event.Usage(
        row,
        tokens.path("input").asLong(),
        tokens.path("output").asLong(),
        tokens.path("cache").path("read").asLong(),
        tokens.path("cache").path("write").asLong(),
        JsonNumbers.amount(message.cost()));
  }
}
