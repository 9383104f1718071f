package dev.forkpoint.adapters.fs.trace.form.row;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Words;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One object. What is known only at the end of a session stands behind its messages.
final class RowDocument implements Document {
  private final SessionHead head;
  private final JsonGenerator row;
  private final JsonGenerator messages;
  private Tokens tokens = Tokens.NONE;
  private long answers;
  private @Nullable Instant last;

  RowDocument(SessionHead head, OutputStream target) throws IOException {
    this.head = head;
    this.row = JsonLines.utf8(target);
    this.messages = JsonLines.utf8(new JsonInText(target));
  }

  void head() throws IOException {
    row.writeStartObject();
    row.writeStringField("session_id", head.id());
    row.writeNullField("user_id");
    row.writeStringField(
        "session_start_time", head.startedAt().map(Instant::toString).orElse(null));
    row.writeStringField("model_name", head.model().orElse(null));
    row.writeFieldName("messages");
    row.writeRawValue("\"");
    row.flush();
    messages.writeStartArray();
  }

  @Override
  public void message(Message message) throws IOException {
    count(message);
    List<Part.ToolResult> results = Words.of(message, Part.ToolResult.class);
    for (Part.ToolResult result : results) {
      begin("tool", result.output());
      messages.writeStringField("tool_call_id", result.callId());
      end(message.at());
    }
    if (results.isEmpty() || results.size() < message.parts().size()) {
      begin(message.role().name().toLowerCase(Locale.ROOT), Words.said(message));
      told(message);
      end(message.at());
    }
  }

  private void count(Message message) {
    tokens = tokens.plus(message.usage());
    if (message.role() == Role.ASSISTANT && message.begins()) {
      answers++;
    }
    last = message.at().orElse(last);
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("user", compaction.summary());
    end(compaction.at());
  }

  private void begin(String role, String content) throws IOException {
    messages.writeStartObject();
    messages.writeStringField("role", role);
    messages.writeStringField("content", content);
  }

  private void told(Message message) throws IOException {
    String thought = Words.thought(message);
    if (!thought.isEmpty()) {
      messages.writeStringField("reasoning_content", thought);
    }
    List<Part.ToolCall> calls = Words.of(message, Part.ToolCall.class);
    if (!calls.isEmpty()) {
      calls(calls);
    }
  }

  private void calls(List<Part.ToolCall> calls) throws IOException {
    messages.writeArrayFieldStart("tool_calls");
    for (Part.ToolCall call : calls) {
      messages.writeStartObject();
      messages.writeStringField("id", call.id());
      messages.writeStringField("type", "function");
      messages.writeObjectFieldStart("function");
      messages.writeStringField("name", call.name());
      messages.writeStringField("arguments", call.input());
      messages.writeEndObject();
      messages.writeEndObject();
    }
    messages.writeEndArray();
  }

  private void end(Optional<Instant> at) throws IOException {
    if (at.isPresent()) {
      messages.writeStringField("timestamp", at.get().toString());
    }
    messages.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    messages.writeEndArray();
    messages.close();
    row.writeRaw('"');
    row.writeStringField("events", "[]");
    row.writeStringField("tools", "[]");
    row.writeStringField("session_end_time", last == null ? null : last.toString());
    new UsageColumns(head.id(), answers, tokens).write(row);
    JsonLines.endLine(row);
    row.close();
  }
}
