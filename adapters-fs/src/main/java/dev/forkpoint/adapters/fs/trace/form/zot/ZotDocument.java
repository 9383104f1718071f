package dev.forkpoint.adapters.fs.trace.form.zot;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
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
import java.util.List;
import java.util.Optional;

/// A row that tells of the session, then messages and what they cost.
///
/// zot reads no tool's answer in a message of the user, so a message that holds both becomes two. A
/// change of the model is a further row that tells of the session; the last one holds.
final class ZotDocument implements Document {
  private static final String NO_TIME = "0001-01-01T00:00:00Z";
  private static final String SUMMARY_HEADING = "## Context Summary (compacted)";

  private final SessionHead head;
  private final JsonGenerator out;
  private String model;
  private Tokens sum = Tokens.NONE;

  ZotDocument(SessionHead head, JsonGenerator out) {
    this.head = head;
    this.out = out;
    this.model = head.model().orElse("");
  }

  /// Names the model that the session has come to.
  void head() throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "meta");
    out.writeObjectFieldStart("meta");
    out.writeStringField("id", head.id());
    out.writeStringField("cwd", "");
    out.writeStringField("model", model);
    out.writeStringField("provider", "");
    out.writeStringField("started", time(head.startedAt()));
    out.writeStringField("version", "");
    if (!head.title().isEmpty()) {
      out.writeStringField("title", head.title());
    }
    out.writeEndObject();
    JsonLines.endLine(out);
  }

  @Override
  public void message(Message message) throws IOException {
    if (message.model().isPresent() && !message.model().get().equals(model)) {
      model = message.model().get();
      head();
    }
    List<Part> answers = message.parts().stream().filter(ZotDocument::isAnswer).toList();
    List<Part> others = message.parts().stream().filter(part -> !isAnswer(part)).toList();
    if (!answers.isEmpty()) {
      row("tool", answers, message.at());
    }
    if (answers.isEmpty() || !others.isEmpty()) {
      row(message.role() == Role.ASSISTANT ? "assistant" : "user", others, message.at());
    }
    if (!message.usages().isEmpty()) {
      usage(message.usage());
    }
  }

  private static boolean isAnswer(Part part) {
    return part instanceof Part.ToolResult;
  }

  private void row(String role, List<Part> parts, Optional<Instant> at) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", "message");
    out.writeFieldName("message");
    message(role, parts, at);
    JsonLines.endLine(out);
  }

  private void message(String role, List<Part> parts, Optional<Instant> at) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", role);
    out.writeArrayFieldStart("content");
    for (Part part : parts) {
      ZotBlock.write(part, out);
    }
    out.writeEndArray();
    out.writeStringField("time", time(at));
    out.writeEndObject();
  }

  /// What came before it is history from here on.
  @Override
  public void compaction(Compaction compaction) throws IOException {
    String summary = compaction.summary();
    String text =
        summary.startsWith(SUMMARY_HEADING) ? summary : SUMMARY_HEADING + "\n\n" + summary;
    out.writeStartObject();
    out.writeStringField("type", "compaction");
    out.writeArrayFieldStart("messages");
    message("user", List.of(new Part.Text(text)), compaction.at());
    out.writeEndArray();
    JsonLines.endLine(out);
  }

  private void usage(Tokens usage) throws IOException {
    sum = sum.plus(usage);
    out.writeStartObject();
    out.writeStringField("type", "usage");
    tokens("usage", usage);
    tokens("cumulative", sum);
    JsonLines.endLine(out);
  }

  private void tokens(String key, Tokens usage) throws IOException {
    out.writeObjectFieldStart(key);
    out.writeNumberField("input_tokens", usage.input());
    out.writeNumberField("output_tokens", usage.output());
    out.writeNumberField("cache_read_tokens", usage.cacheRead());
    out.writeNumberField("cache_write_tokens", usage.cacheWrite());
    out.writeNumberField("cost_usd", usage.cost().orElse(BigDecimal.ZERO));
    out.writeEndObject();
  }

  @Override
  public void end() throws IOException {
    out.close();
  }

  private static String time(Optional<Instant> at) {
    return at.map(Instant::toString).orElse(NO_TIME);
  }
}
