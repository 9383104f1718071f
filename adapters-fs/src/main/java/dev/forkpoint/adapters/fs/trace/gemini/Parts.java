package dev.forkpoint.adapters.fs.trace.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.Conversation.Message;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

/// The parts that a content of Gemini's API consists of.
final class Parts {
  private Parts() {}

  /// The parts of a content; a content that is a text or a part counts as one.
  static Iterable<JsonNode> of(JsonNode content) {
    return content.isArray() ? content : List.of(content);
  }

  /// What the content says in plain text, one part a line.
  static String words(JsonNode content) {
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode part : of(content)) {
      if (isSaid(part)) {
        words.add(text(part));
      }
    }
    return words.toString();
  }

  /// Tells what the content says, thinks and shows.
  static void tell(JsonNode content, Message message) throws IOException {
    for (JsonNode part : of(content)) {
      if (isSaid(part)) {
        message.say(text(part));
      } else if (part.has("text")) {
        message.think(text(part));
      } else {
        tellOther(part, message);
      }
    }
  }

  private static boolean isSaid(JsonNode part) {
    return part.isTextual() || (part.has("text") && !part.path("thought").asBoolean());
  }

  private static String text(JsonNode part) {
    return part.isTextual() ? part.asText("") : part.path("text").asText("");
  }

  private static void tellOther(JsonNode part, Message message) throws IOException {
    JsonNode data = part.path("inlineData");
    JsonNode file = part.path("fileData");
    if (data.isObject()) {
      message.show(data.path("mimeType").asText(""), data.path("data").asText(""));
    } else if (file.isObject()) {
      message.show(file.path("mimeType").asText(""), file.path("fileUri").asText(""));
    } else if (part.isObject() && !part.isEmpty()) {
      message.opaque(part.fieldNames().next());
    }
  }

  /// What a tool answered: the outputs of its parts, one a line.
  static String answer(JsonNode result) {
    StringJoiner answer = new StringJoiner("\n");
    for (JsonNode part : of(result)) {
      JsonNode response = part.path("functionResponse").path("response");
      if (response.isObject()) {
        answer.add(output(response));
      } else if (isSaid(part)) {
        answer.add(text(part));
      }
    }
    return answer.toString();
  }

  private static String output(JsonNode response) {
    JsonNode output = response.path(response.has("error") ? "error" : "output");
    return output.isTextual() ? output.asText("") : response.toString();
  }

  /// Tells what a tool showed.
  static void tellShown(JsonNode result, Message message) throws IOException {
    for (JsonNode part : of(result)) {
      if (part.has("inlineData") || part.has("fileData")) {
        tellOther(part, message);
      }
    }
  }
}
