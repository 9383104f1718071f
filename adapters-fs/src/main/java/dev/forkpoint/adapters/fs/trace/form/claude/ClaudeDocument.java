package dev.forkpoint.adapters.fs.trace.form.claude;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows, each linked to the one before it on its line.
final class ClaudeDocument implements Document {
  /// Of a Claude Code that wrote none of it.
  private static final String VERSION = "0.0.0";

  private final SessionHead head;
  private final JsonGenerator out;
  private final ClaudeIds ids;
  private @Nullable String lastOnMainLine;
  private @Nullable String lastOnBranch;

  ClaudeDocument(SessionHead head, JsonGenerator out) {
    this.head = head;
    this.out = out;
    this.ids = new ClaudeIds(head.id());
  }

  @Override
  public void message(Message message) throws IOException {
    if (message.role() == Role.ASSISTANT) {
      begin("assistant");
      ClaudeContent.assistant(message, ids.answer(message), model(message), out);
    } else {
      begin("user");
      ClaudeContent.user(message.parts(), out);
    }
    link(ids.row(message), message.at(), message.effective());
    JsonLines.endLine(out);
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("user");
    ClaudeContent.user(compaction.summary(), out);
    link(ids.row(compaction), compaction.at(), true);
    out.writeBooleanField("isCompactSummary", true);
    JsonLines.endLine(out);
  }

  @Override
  public void end() throws IOException {
    out.close();
  }

  private String model(Message message) {
    return message.model().or(head::model).orElse("");
  }

  private void begin(String type) throws IOException {
    out.writeStartObject();
    out.writeStringField("type", type);
    out.writeFieldName("message");
  }

  private void link(String id, Optional<Instant> at, boolean onMainLine) throws IOException {
    out.writeStringField("uuid", id);
    out.writeStringField("parentUuid", onMainLine ? lastOnMainLine : lastOnBranch);
    out.writeStringField("sessionId", head.id());
    out.writeStringField(
        "timestamp", Times.milliseconds(at.or(head::startedAt).orElse(Instant.EPOCH)));
    out.writeBooleanField("isSidechain", !onMainLine);
    out.writeStringField("userType", "external");
    out.writeStringField("cwd", "");
    out.writeStringField("version", VERSION);
    remember(id, onMainLine);
  }

  private void remember(String id, boolean onMainLine) {
    if (onMainLine) {
      lastOnMainLine = id;
      lastOnBranch = null;
    } else {
      lastOnBranch = id;
    }
  }
}
