package dev.forkpoint.adapters.fs.trace.form.claude;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.Arguments;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The message inside a row, as Anthropic's API has it.
final class ClaudeContent {
  private ClaudeContent() {}

  /// Writes what a user says.
  static void user(String text, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", "user");
    out.writeStringField("content", text);
    out.writeEndObject();
  }

  /// Writes what a user or a tool says; a text alone is no list of blocks. A tool's answers come
  /// first, as the API wants them.
  static void user(List<Part> parts, JsonGenerator out) throws IOException {
    if (parts.stream().allMatch(Part.Text.class::isInstance)) {
      user(allText(parts), out);
      return;
    }
    out.writeStartObject();
    out.writeStringField("role", "user");
    out.writeArrayFieldStart("content");
    for (Part part : parts) {
      if (part instanceof Part.ToolResult result) {
        result(result, out);
      }
    }
    for (Part part : parts) {
      if (!(part instanceof Part.ToolResult)) {
        block(part, out);
      }
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static String allText(List<Part> parts) {
    return parts.stream().map(part -> ((Part.Text) part).text()).collect(Collectors.joining("\n"));
  }

  /// Writes what an assistant says.
  static void assistant(Message message, String id, String model, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("id", id);
    out.writeStringField("type", "message");
    out.writeStringField("role", "assistant");
    out.writeStringField("model", model);
    out.writeArrayFieldStart("content");
    for (Part part : message.parts()) {
      block(part, out);
    }
    out.writeEndArray();
    out.writeStringField("stop_reason", asks(message) ? "tool_use" : "end_turn");
    out.writeNullField("stop_sequence");
    usage(message.usage(), out);
    out.writeEndObject();
  }

  private static boolean asks(Message message) {
    return message.parts().stream().anyMatch(Part.ToolCall.class::isInstance);
  }

  private static void usage(Tokens usage, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("usage");
    out.writeNumberField("input_tokens", usage.input());
    out.writeNumberField("output_tokens", usage.output());
    out.writeNumberField("cache_creation_input_tokens", usage.cacheWrite());
    out.writeNumberField("cache_read_input_tokens", usage.cacheRead());
    out.writeEndObject();
  }

  private static void block(Part part, JsonGenerator out) throws IOException {
    switch (part) {
      case Part.Text text -> text(text, out);
      case Part.Reasoning thought -> thinking(thought, out);
      case Part.ToolCall call -> call(call, out);
      case Part.ToolResult result -> result(result, out);
      case Part.Image image -> image(image, out);
    }
  }

  private static void text(Part.Text text, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "text");
    out.writeStringField("text", text.text());
    out.writeEndObject();
  }

  private static void thinking(Part.Reasoning thought, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "thinking");
    out.writeStringField("thinking", thought.text());
    out.writeStringField("signature", "");
    out.writeEndObject();
  }

  private static void call(Part.ToolCall call, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "tool_use");
    out.writeStringField("id", call.id());
    out.writeStringField("name", call.name());
    out.writeFieldName("input");
    Arguments.write(call.input(), out);
    out.writeEndObject();
  }

  private static void result(Part.ToolResult result, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "tool_result");
    out.writeStringField("tool_use_id", result.callId());
    out.writeStringField("content", result.output());
    if (result.error()) {
      out.writeBooleanField("is_error", true);
    }
    out.writeEndObject();
  }

  private static void image(Part.Image image, JsonGenerator out) throws IOException {
    boolean picture = !image.isEmbedded() || image.mediaType().startsWith("image/");
    out.writeStartObject();
    out.writeStringField("type", picture ? "image" : "document");
    out.writeObjectFieldStart("source");
    if (image.isEmbedded()) {
      out.writeStringField("type", "base64");
      out.writeStringField("media_type", image.mediaType());
      out.writeStringField("data", image.data());
    } else {
      out.writeStringField("type", "url");
      out.writeStringField("url", image.data());
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
