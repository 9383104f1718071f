package dev.forkpoint.adapters.fs.trace.form.pi;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.Arguments;
import dev.forkpoint.domain.conversation.Part;
import java.io.IOException;

/// The blocks that a message of Pi's consists of.
final class PiBlock {
  private PiBlock() {}

  static void write(Part part, JsonGenerator out) throws IOException {
    out.writeStartObject();
    switch (part) {
      case Part.Text text -> text(text.text(), out);
      case Part.Reasoning thought -> {
        out.writeStringField("type", "thinking");
        out.writeStringField("thinking", thought.text());
      }
      case Part.ToolCall call -> {
        out.writeStringField("type", "toolCall");
        out.writeStringField("id", call.id());
        out.writeStringField("name", call.name());
        out.writeFieldName("arguments");
        Arguments.write(call.input(), out);
      }
      case Part.ToolResult result -> text(result.output(), out);
      case Part.Image image -> {
        out.writeStringField("type", "image");
        out.writeStringField("data", image.data());
        out.writeStringField("mimeType", image.mediaType());
      }
    }
    out.writeEndObject();
  }

  private static void text(String text, JsonGenerator out) throws IOException {
    out.writeStringField("type", "text");
    out.writeStringField("text", text);
  }
}
