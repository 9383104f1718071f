package dev.forkpoint.adapters.fs.trace.form.sts;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Words;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Rows of messages. Each answer of a tool has one of its own, as the form wants it.
final class StsDocument implements Document {
  private final SessionHead head;
  private final JsonGenerator out;

  StsDocument(SessionHead head, JsonGenerator out) {
    this.head = head;
    this.out = out;
  }

  void head() throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "session");
    out.writeStringField("harness", head.agent());
    out.writeStringField("id", head.id());
    if (!head.title().isEmpty()) {
      out.writeStringField("name", head.title());
    }
    JsonLines.endLine(out);
  }

  @Override
  public void message(Message message) throws IOException {
    List<Part.ToolResult> results = Words.of(message, Part.ToolResult.class);
    for (Part.ToolResult result : results) {
      begin("tool", result.output());
      out.writeStringField("toolCallId", result.callId());
      end(message.at());
    }
    if (results.isEmpty() || results.size() < message.parts().size()) {
      begin(message.role().name().toLowerCase(Locale.ROOT), Words.said(message));
      told(message);
      end(message.at());
    }
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("user", compaction.summary());
    end(compaction.at());
  }

  @Override
  public void end() throws IOException {
    out.close();
  }

  private void begin(String role, String content) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "message");
    out.writeObjectFieldStart("message");
    out.writeStringField("role", role);
    out.writeStringField("content", content);
  }

  private void told(Message message) throws IOException {
    String thought = Words.thought(message);
    if (!thought.isEmpty()) {
      out.writeStringField("reasoningContent", thought);
    }
    List<Part.ToolCall> calls = Words.of(message, Part.ToolCall.class);
    if (!calls.isEmpty()) {
      calls(calls);
    }
    if (message.model().isPresent()) {
      out.writeStringField("model", message.model().get());
    }
  }

  private void calls(List<Part.ToolCall> calls) throws IOException {
    out.writeArrayFieldStart("toolCalls");
    for (Part.ToolCall call : calls) {
      out.writeStartObject();
      out.writeStringField("id", call.id());
      out.writeObjectFieldStart("function");
      out.writeStringField("name", call.name());
      out.writeStringField("arguments", call.input());
      out.writeEndObject();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void end(Optional<Instant> at) throws IOException {
    if (at.isPresent()) {
      out.writeNumberField("timestamp", at.get().toEpochMilli());
    }
    out.writeEndObject();
    JsonLines.endLine(out);
  }
}
