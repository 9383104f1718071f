package dev.forkpoint.adapters.fs.trace.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.Conversation;
import dev.forkpoint.adapters.fs.trace.Conversation.Message;
import dev.forkpoint.adapters.fs.trace.SessionNotes;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/// Tells the messages of a chat as events, and notes what they say of the session. A message whose
/// role no chat knows is opaque.
public final class ChatEvents {
  private final ChatKeys keys;
  private final Conversation conversation;
  private final SessionNotes notes;

  public ChatEvents(ChatKeys keys, Texts texts, SessionNotes notes, Sink sink) {
    this.keys = keys;
    this.conversation = new Conversation(texts, sink);
    this.notes = notes;
  }

  /// Tells a message.
  ///
  /// @param model who answered, where that is known
  /// @return whether it is one
  public boolean tell(ObjectNode json, long row, Optional<Instant> at, Optional<String> model)
      throws IOException {
    ChatMessage message = new ChatMessage(json, keys);
    Optional<Role> role = message.role();
    if (role.isEmpty()) {
      conversation.opaque(row, message.roleName());
      return false;
    }
    notes.time(at);
    tell(message, role.get(), row, at, model);
    return true;
  }

  private void tell(
      ChatMessage message, Role role, long row, Optional<Instant> at, Optional<String> model)
      throws IOException {
    Optional<String> answerer = model.filter(_ -> role == Role.ASSISTANT);
    answerer.ifPresent(notes::model);
    Message told = conversation.begin(row, role, answerer, at, true);
    if (role == Role.USER) {
      notes.prompt(message.allWords());
    }
    if (role == Role.TOOL) {
      tellResult(message, told);
    } else {
      tellContent(message, told);
    }
    told.end();
  }

  private static void tellContent(ChatMessage message, Message told) throws IOException {
    told.think(message.reasoning());
    for (JsonNode block : message.thinkingBlocks()) {
      told.think(block.path("thinking").asText(""));
    }
    tellParts(message.content(), told);
    told.say(message.refusal());
    for (JsonNode call : message.toolCalls()) {
      tellCall(call, told);
    }
    tellFunctionCall(message.functionCall(), told);
  }

  private static void tellParts(JsonNode content, Message told) throws IOException {
    told.say(content.asText(""));
    for (JsonNode part : content) {
      Optional<String> words = ChatMessage.words(part);
      if (words.isPresent()) {
        told.say(words.get());
      } else {
        tellPart(part, told);
      }
    }
  }

  private static void tellPart(JsonNode part, Message told) throws IOException {
    switch (ChatMessage.type(part)) {
      case "thinking" -> told.think(part.path("thinking").asText(""));
      case "image_url" -> told.show(url(part));
      case "file" -> told.show(part.path("file").path("file_data").asText(""));
      case "input_audio" -> {
        JsonNode audio = part.path("input_audio");
        told.show("audio/" + audio.path("format").asText(""), audio.path("data").asText(""));
      }
      default -> told.opaque(ChatMessage.type(part));
    }
  }

  private static String url(JsonNode part) {
    JsonNode image = part.path("image_url");
    return image.isTextual() ? image.asText("") : image.path("url").asText("");
  }

  private static void tellCall(JsonNode call, Message told) throws IOException {
    boolean custom = call.has("custom");
    JsonNode function = call.path(custom ? "custom" : "function");
    told.call(
        call.path("id").asText(""),
        function.path("name").asText(""),
        function.path(custom ? "input" : "arguments"));
  }

  private static void tellFunctionCall(JsonNode call, Message told) throws IOException {
    if (call.isObject()) {
      String name = call.path("name").asText("");
      told.call(name, name, call.path("arguments"));
    }
  }

  /// What a tool shows comes behind its answer.
  private static void tellResult(ChatMessage message, Message told) throws IOException {
    told.result(message.answeredCall(), message.allWords(), false);
    for (JsonNode part : message.content()) {
      if (ChatMessage.type(part).equals("image_url")) {
        told.show(url(part));
      }
    }
  }
}
