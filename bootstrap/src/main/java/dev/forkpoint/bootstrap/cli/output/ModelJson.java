package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Lineage;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.TraceCounts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.UsageByModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The fields by which every answer tells of a session, a checkpoint or an issue.
final class ModelJson {
  private ModelJson() {}

  /// Writes a session as an object.
  static void session(SessionState state, JsonGenerator out) throws IOException {
    out.writeStartObject();
    sessionFields(state, out);
    out.writeEndObject();
  }

  /// Writes a session's fields into an object that has been begun.
  static void sessionFields(SessionState state, JsonGenerator out) throws IOException {
    Session session = state.session();
    CheckpointSummary head = state.head();
    out.writeStringField("session", session.id().value());
    out.writeStringField("workspace", session.workspace().value());
    out.writeStringField("title", session.title());
    out.writeStringField("agent", session.agent());
    out.writeStringField("model", session.model().orElse(null));
    out.writeNumberField("messages", head.messages());
    out.writeNumberField("checkpoints", head.number());
    out.writeStringField(
        "parent", session.forkPoint().map(point -> point.parent().value()).orElse(null));
    forkPoint(session.forkPoint(), out);
    importedFrom(session.origin(), out);
    out.writeStringField("createdAt", session.createdAt().toString());
    out.writeStringField("updatedAt", head.savedAt().toString());
    out.writeNumberField("files", head.files());
    out.writeNumberField("bytes", head.bytes());
  }

  private static void forkPoint(Optional<ForkPoint> point, JsonGenerator out) throws IOException {
    if (point.isEmpty()) {
      out.writeNullField("forkPoint");
      return;
    }
    out.writeObjectFieldStart("forkPoint");
    out.writeStringField("session", point.get().parent().value());
    out.writeNumberField("messages", point.get().messages());
    out.writeNumberField("checkpoint", point.get().checkpoint());
    number("beforeCompaction", point.get().beforeCompaction(), out);
    out.writeEndObject();
  }

  private static void importedFrom(Optional<Origin> origin, JsonGenerator out) throws IOException {
    if (origin.isEmpty()) {
      out.writeNullField("importedFrom");
      return;
    }
    Lineage lineage = origin.get().lineage();
    out.writeObjectFieldStart("importedFrom");
    out.writeStringField("session", lineage.session().orElse(null));
    out.writeStringField("parent", lineage.parent().orElse(null));
    number("messages", lineage.messages(), out);
    out.writeStringField("fingerprint", origin.get().source().hex());
    out.writeEndObject();
  }

  private static void number(String field, OptionalInt value, JsonGenerator out)
      throws IOException {
    if (value.isPresent()) {
      out.writeNumberField(field, value.getAsInt());
    } else {
      out.writeNullField(field);
    }
  }

  /// Writes a checkpoint's fields into an object that has been begun.
  static void checkpointFields(CheckpointSummary checkpoint, JsonGenerator out) throws IOException {
    out.writeStringField("session", checkpoint.session().value());
    out.writeNumberField("number", checkpoint.number());
    out.writeStringField("checkpoint", checkpoint.id().toString());
    out.writeNumberField("files", checkpoint.files());
    out.writeNumberField("bytes", checkpoint.bytes());
    out.writeNumberField("addedBytes", checkpoint.addedBytes());
    out.writeNumberField("messages", checkpoint.messages());
    out.writeStringField("savedAt", checkpoint.savedAt().toString());
  }

  /// Writes the fields that count what a trace holds into an object that has been begun.
  static void counts(TraceCounts counts, JsonGenerator out) throws IOException {
    out.writeNumberField("userMessages", counts.userMessages());
    out.writeNumberField("assistantMessages", counts.assistantMessages());
    out.writeNumberField("toolCalls", counts.toolCalls());
    out.writeNumberField("toolResults", counts.toolResults());
    out.writeNumberField("danglingToolCalls", counts.danglingToolCalls());
    out.writeNumberField("compactions", counts.compactions());
    tokens(counts.tokens(), out);
  }

  /// Writes a field `usage` into an object that has been begun.
  static void usage(UsageByModel usage, JsonGenerator out) throws IOException {
    out.writeObjectFieldStart("usage");
    tokens(usage.total(), out);
    out.writeObjectFieldStart("models");
    for (Map.Entry<String, Tokens> model : usage.tokens().entrySet()) {
      out.writeObjectFieldStart(model.getKey());
      tokens(model.getValue(), out);
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private static void tokens(Tokens tokens, JsonGenerator out) throws IOException {
    out.writeNumberField("inputTokens", tokens.input());
    out.writeNumberField("outputTokens", tokens.output());
    out.writeNumberField("cacheReadTokens", tokens.cacheRead());
    out.writeNumberField("cacheWriteTokens", tokens.cacheWrite());
    out.writeFieldName("costUsd");
    if (tokens.cost().isPresent()) {
      out.writeNumber(tokens.cost().get());
    } else {
      out.writeNull();
    }
  }

  /// Writes a field `issues` into an object that has been begun.
  static void issues(List<TraceIssue> issues, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("issues");
    for (TraceIssue issue : issues) {
      out.writeStartObject();
      out.writeStringField("file", issue.file());
      out.writeNumberField("row", issue.row());
      out.writeNumberField("offset", issue.offset());
      out.writeStringField("reason", issue.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// Writes what was left out as a field of an object that has been begun.
  static void leftOut(List<LeftOut> leftOut, JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("leftOut");
    for (LeftOut left : leftOut) {
      out.writeStartObject();
      out.writeStringField("path", left.path().value());
      out.writeStringField("reason", left.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// Writes what was kept beside as a field of an object that has been begun.
  static void conflicts(String name, List<KeptBeside> conflicts, JsonGenerator out)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (KeptBeside conflict : conflicts) {
      out.writeStartObject();
      out.writeStringField("path", conflict.path().value());
      out.writeStringField("beside", conflict.beside().value());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
