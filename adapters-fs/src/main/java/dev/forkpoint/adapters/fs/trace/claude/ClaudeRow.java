package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A row of Claude Code's, by the names of its keys. A key that is missing, or holds something
/// unexpected, reads as if it were empty.
final class ClaudeRow {
  /// The keys that are looked at. The others hold copies (`toolUseResult`), backups of files or
  /// nothing that the neutral view has a word for.
  static final Set<String> KEYS =
      Set.of(
          "type",
          "subtype",
          "sessionId",
          "forkedFrom",
          "uuid",
          "parentUuid",
          "timestamp",
          "isSidechain",
          "agentId",
          "isMeta",
          "isCompactSummary",
          "isVisibleInTranscriptOnly",
          "isApiErrorMessage",
          "compactMetadata",
          "message",
          "attachment",
          "data",
          "summary",
          "customTitle",
          "aiTitle");

  /// Stands in for a model in rows that Claude Code wrote itself.
  private static final String NO_MODEL = "<synthetic>";

  private final ObjectNode json;
  private final String type;
  private final boolean hasMessage;
  private final Optional<Instant> time;

  ClaudeRow(ObjectNode json) {
    this.json = json;
    this.type = json.path("type").asText("");
    this.hasMessage = json.path("message").isObject();
    this.time = TimeSpan.parse(json.path("timestamp").asText(""));
  }

  String type() {
    return type;
  }

  /// The type, and the subtype where there is one: `system/turn_duration`.
  String fullType() {
    String subtype =
        json.path("subtype").asText("")
            + json.path("attachment").path("type").asText("")
            + json.path("data").path("type").asText("");
    return subtype.isEmpty() ? type : type + '/' + subtype;
  }

  /// What identifies the row; empty where nothing does.
  String uuid() {
    return json.path("uuid").asText("");
  }

  /// The row that this one answers. Empty where it does not say; see [#isRoot].
  String parent() {
    return json.path("parentUuid").asText("");
  }

  /// Whether the row says that it answers none.
  boolean isRoot() {
    return json.path("parentUuid").isNull();
  }

  /// The session that this one was forked from; empty where the row does not say.
  String forkedFrom() {
    return json.path("forkedFrom").path("sessionId").asText("");
  }

  Optional<Instant> time() {
    return time;
  }

  /// Whether it belongs to a sub-agent's conversation.
  boolean isSidechain() {
    return is("isSidechain");
  }

  boolean isCompactBoundary() {
    return type.equals("system")
        && json.path("subtype").asText("").equals("compact_boundary")
        && !isSidechain();
  }

  /// The rows from the first to the last of which survive a compaction.
  JsonNode preservedSegment() {
    return json.path("compactMetadata").path("preservedSegment");
  }

  boolean isCompactSummary() {
    return isUser() && is("isCompactSummary");
  }

  boolean isUser() {
    return type.equals("user") && hasMessage;
  }

  boolean isAssistant() {
    return type.equals("assistant") && hasMessage;
  }

  /// Whether the agent sees the message again when the session is resumed.
  boolean isSeen() {
    boolean shownOnly = is("isVisibleInTranscriptOnly") && !isCompactSummary();
    return (isUser() || isAssistant()) && !isSidechain() && !shownOnly && !is("isApiErrorMessage");
  }

  /// Whether a person typed the message.
  boolean isPrompt() {
    return isUser() && isSeen() && !is("isMeta") && !isCompactSummary() && !hasToolResult();
  }

  private boolean hasToolResult() {
    for (JsonNode block : content()) {
      if (block.path("type").asText("").equals("tool_result")) {
        return true;
      }
    }
    return false;
  }

  /// The answer that the row is a part of; empty where it does not say.
  String messageId() {
    return isAssistant() ? json.path("message").path("id").asText("") : "";
  }

  Optional<String> model() {
    return Optional.of(json.path("message").path("model").asText(""))
        .filter(model -> !model.isEmpty() && !model.equals(NO_MODEL));
  }

  /// A text, or an array of blocks.
  JsonNode content() {
    return json.path("message").path("content");
  }

  JsonNode usage() {
    return json.path("message").path("usage");
  }

  /// The text of a key; empty where there is none.
  String text(String key) {
    return json.path(key).asText("");
  }

  private boolean is(String key) {
    return json.path(key).asBoolean();
  }
}
