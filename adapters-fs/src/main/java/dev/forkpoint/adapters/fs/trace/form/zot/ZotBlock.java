package dev.forkpoint.adapters.fs.trace.form.zot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.Arguments;
import dev.forkpoint.domain.conversation.Part;
import java.io.IOException;

/// The blocks that a message of zot's consists of. They have no type: zot knows each by its keys.
final class ZotBlock {
  private ZotBlock() {}

  static void write(Part part, JsonGenerator out) throws IOException {
    out.writeStartObject();
    switch (part) {
      case Part.Text text -> out.writeStringField("text", text.text());
      case Part.Reasoning thought -> out.writeStringField("summary", thought.text());
      case Part.ToolCall call -> call(call, out);
      case Part.ToolResult result -> result(result, out);
      case Part.Image image -> image(image, out);
    }
    out.writeEndObject();
  }

  private static void call(Part.ToolCall call, JsonGenerator out) throws IOException {
    out.writeStringField("id", call.id());
    out.writeStringField("name", call.name());
    out.writeFieldName("arguments");
    Arguments.write(call.input(), out);
  }

  private static void result(Part.ToolResult result, JsonGenerator out) throws IOException {
    out.writeStringField("call_id", result.callId());
    out.writeArrayFieldStart("content");
    out.writeStartObject();
    out.writeStringField("text", result.output());
    out.writeEndObject();
    out.writeEndArray();
    out.writeBooleanField("is_error", result.error());
  }

  private static void image(Part.Image image, JsonGenerator out) throws IOException {
    out.writeStringField("mime_type", image.mediaType());
    out.writeStringField("data", image.data());
  }
}
