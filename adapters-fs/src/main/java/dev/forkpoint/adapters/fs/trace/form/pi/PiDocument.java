package dev.forkpoint.adapters.fs.trace.form.pi;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.adapters.fs.trace.form.Words;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Tokens;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row that tells of the session, then entries in one line, each with the id of the one before
/// it. Each answer of a tool is an entry of its own.
final class PiDocument implements Document {
  private static final int VERSION = 3;

  private final SessionHead head;
  private final JsonGenerator out;
  private final Map<String, String> askedTools = new HashMap<>();
  private @Nullable String last;
  private int entries;

  PiDocument(SessionHead head, JsonGenerator out) {
    this.head = head;
    this.out = out;
  }

  void head() throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "session");
    out.writeNumberField("version", VERSION);
    out.writeStringField("id", head.id());
    out.writeStringField("timestamp", Times.milliseconds(time(head.startedAt())));
    out.writeStringField("cwd", "");
    JsonLines.endLine(out);
    if (!head.title().isEmpty()) {
      begin("session_info", head.startedAt());
      out.writeStringField("name", head.title());
      JsonLines.endLine(out);
    }
  }

  @Override
  public void message(Message message) throws IOException {
    List<Part.ToolResult> results = Words.of(message, Part.ToolResult.class);
    for (Part.ToolResult result : results) {
      answer(result, message.at());
    }
    if (results.isEmpty() || results.size() < message.parts().size()) {
      say(message);
    }
  }

  private void say(Message message) throws IOException {
    boolean assistant = message.role() == Role.ASSISTANT;
    beginMessage(assistant ? "assistant" : "user", message.at());
    out.writeArrayFieldStart("content");
    for (Part part : message.parts()) {
      block(part);
    }
    out.writeEndArray();
    if (assistant) {
      circumstances(message);
    }
    endMessage(message.at());
  }

  private void circumstances(Message message) throws IOException {
    out.writeStringField("api", "");
    out.writeStringField("provider", "");
    out.writeStringField("model", message.model().or(head::model).orElse(""));
    usage(message.usage());
    boolean asks = !Words.of(message, Part.ToolCall.class).isEmpty();
    out.writeStringField("stopReason", asks ? "toolUse" : "stop");
  }

  private void usage(Tokens usage) throws IOException {
    out.writeObjectFieldStart("usage");
    out.writeNumberField("input", usage.input());
    out.writeNumberField("output", usage.output());
    out.writeNumberField("cacheRead", usage.cacheRead());
    out.writeNumberField("cacheWrite", usage.cacheWrite());
    out.writeNumberField(
        "totalTokens", usage.input() + usage.output() + usage.cacheRead() + usage.cacheWrite());
    out.writeObjectFieldStart("cost");
    out.writeNumberField("total", usage.cost().orElse(BigDecimal.ZERO));
    out.writeEndObject();
    out.writeEndObject();
  }

  private void block(Part part) throws IOException {
    if (part instanceof Part.ToolCall call) {
      askedTools.put(call.id(), call.name());
    }
    PiBlock.write(part, out);
  }

  private void answer(Part.ToolResult result, Optional<Instant> at) throws IOException {
    beginMessage("toolResult", at);
    out.writeStringField("toolCallId", result.callId());
    out.writeStringField(
        "toolName", Optional.ofNullable(askedTools.remove(result.callId())).orElse(""));
    out.writeArrayFieldStart("content");
    PiBlock.write(new Part.Text(result.output()), out);
    out.writeEndArray();
    out.writeBooleanField("isError", result.error());
    endMessage(at);
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("compaction", compaction.at());
    out.writeStringField("summary", compaction.summary());
    out.writeStringField("firstKeptEntryId", "");
    out.writeNumberField("tokensBefore", 0);
    JsonLines.endLine(out);
  }

  private void beginMessage(String role, Optional<Instant> at) throws IOException {
    begin("message", at);
    out.writeObjectFieldStart("message");
    out.writeStringField("role", role);
  }

  private void endMessage(Optional<Instant> at) throws IOException {
    out.writeNumberField("timestamp", time(at).toEpochMilli());
    out.writeEndObject();
    JsonLines.endLine(out);
  }

  private void begin(String type, Optional<Instant> at) throws IOException {
    String id = "%08x".formatted(++entries);
    out.writeStartObject();
    out.writeStringField("type", type);
    out.writeStringField("id", id);
    out.writeStringField("parentId", last);
    out.writeStringField("timestamp", Times.milliseconds(time(at)));
    last = id;
  }

  private Instant time(Optional<Instant> at) {
    return at.or(head::startedAt).orElse(Instant.EPOCH);
  }

  @Override
  public void end() throws IOException {
    out.close();
  }
}
