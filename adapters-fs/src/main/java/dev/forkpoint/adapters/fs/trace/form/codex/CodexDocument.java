package dev.forkpoint.adapters.fs.trace.form.codex;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A row that tells of the session, then an item for each thing that was said, thought, asked or
/// answered.
final class CodexDocument implements Document {
  private final SessionHead head;
  private final JsonGenerator out;

  CodexDocument(SessionHead head, JsonGenerator out) {
    this.head = head;
    this.out = out;
  }

  void head() throws IOException {
    begin("session_meta", head.startedAt());
    out.writeStringField("id", head.id());
    out.writeStringField("timestamp", Times.milliseconds(time(head.startedAt())));
    out.writeStringField("cwd", "");
    out.writeStringField("originator", "forkpoint");
    out.writeStringField("cli_version", "0.0.0");
    out.writeStringField("source", "cli");
    endRow();
  }

  @Override
  public void message(Message message) throws IOException {
    List<Part> said = message.parts().stream().filter(CodexDocument::isSaid).toList();
    for (Part part : message.parts()) {
      if (part instanceof Part.ToolResult result) {
        answer(result, message.at());
      } else if (part instanceof Part.Reasoning thought) {
        think(thought, message.at());
      }
    }
    if (!said.isEmpty() || message.parts().isEmpty()) {
      say(message.role(), said, message.at());
    }
    for (Part part : message.parts()) {
      if (part instanceof Part.ToolCall call) {
        ask(call, message.at());
      }
    }
  }

  private static boolean isSaid(Part part) {
    return part instanceof Part.Text || part instanceof Part.Image;
  }

  private void say(Role role, List<Part> said, Optional<Instant> at) throws IOException {
    begin("response_item", at);
    out.writeStringField("type", "message");
    out.writeStringField("role", role(role));
    out.writeArrayFieldStart("content");
    for (Part part : said) {
      content(part, role == Role.ASSISTANT ? "output_text" : "input_text");
    }
    out.writeEndArray();
    endRow();
  }

  private static String role(Role role) {
    return switch (role) {
      case SYSTEM -> "developer";
      case ASSISTANT -> "assistant";
      case USER, TOOL -> "user";
    };
  }

  private void content(Part part, String text) throws IOException {
    out.writeStartObject();
    if (part instanceof Part.Image image) {
      out.writeStringField("type", "input_image");
      out.writeStringField("image_url", url(image));
    } else if (part instanceof Part.Text words) {
      out.writeStringField("type", text);
      out.writeStringField("text", words.text());
    }
    out.writeEndObject();
  }

  private static String url(Part.Image image) {
    return image.isEmbedded()
        ? "data:" + image.mediaType() + ";base64," + image.data()
        : image.data();
  }

  private void think(Part.Reasoning thought, Optional<Instant> at) throws IOException {
    begin("response_item", at);
    out.writeStringField("type", "reasoning");
    out.writeArrayFieldStart("summary");
    out.writeStartObject();
    out.writeStringField("type", "summary_text");
    out.writeStringField("text", thought.text());
    out.writeEndObject();
    out.writeEndArray();
    out.writeNullField("encrypted_content");
    endRow();
  }

  private void ask(Part.ToolCall call, Optional<Instant> at) throws IOException {
    begin("response_item", at);
    out.writeStringField("type", "function_call");
    out.writeStringField("name", call.name());
    out.writeStringField("arguments", call.input());
    out.writeStringField("call_id", call.id());
    endRow();
  }

  private void answer(Part.ToolResult result, Optional<Instant> at) throws IOException {
    begin("response_item", at);
    out.writeStringField("type", "function_call_output");
    out.writeStringField("call_id", result.callId());
    out.writeStringField("output", result.output());
    endRow();
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("compacted", compaction.at());
    out.writeStringField("message", compaction.summary());
    endRow();
  }

  private void begin(String type, Optional<Instant> at) throws IOException {
    out.writeStartObject();
    out.writeStringField("timestamp", Times.milliseconds(time(at)));
    out.writeStringField("type", type);
    out.writeObjectFieldStart("payload");
  }

  private void endRow() throws IOException {
    out.writeEndObject();
    JsonLines.endLine(out);
  }

  private Instant time(Optional<Instant> at) {
    return at.or(head::startedAt).orElse(Instant.EPOCH);
  }

  @Override
  public void end() throws IOException {
    out.close();
  }
}
