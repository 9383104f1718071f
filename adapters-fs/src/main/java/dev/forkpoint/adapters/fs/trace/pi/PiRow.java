package dev.forkpoint.adapters.fs.trace.pi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.adapters.fs.trace.TimeSpan;
import dev.forkpoint.domain.trace.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A row of Pi's, by the names of its keys. A key that is missing, or holds something unexpected,
/// reads as if it were empty.
record PiRow(ObjectNode json) {
  static final Set<String> KEYS =
      Set.of(
          "type",
          "id",
          "parentId",
          "timestamp",
          "cwd",
          "parentSession",
          "message",
          "content",
          "summary",
          "firstKeptEntryId",
          "firstKeptEntryIndex",
          "retainedTail",
          "replacementHistory",
          "usage",
          "name");

  String type() {
    return text("type");
  }

  /// Whether it is the header, which is no entry of the tree.
  boolean isHeader() {
    return type().equals("session");
  }

  /// Whether Pi alone writes such a row.
  boolean isPi() {
    boolean hasTime = json.path("timestamp").isTextual();
    return switch (type()) {
      case "session" -> hasTime && json.has("cwd");
      case "message" -> hasTime && message().isObject() && isEntry();
      case "model_change", "thinking_level_change", "session_info", "branch_summary" ->
          hasTime && isEntry();
      default -> false;
    };
  }

  /// Entries have a parent, but for the first version's, which have not even an id.
  private boolean isEntry() {
    return json.has("parentId") || !json.has("id");
  }

  /// What identifies the entry; empty in the first version.
  String id() {
    return text("id");
  }

  /// The entry before it; empty where it is the first, and in the first version.
  String parent() {
    return text("parentId");
  }

  Optional<Instant> time() {
    return TimeSpan.parse(text("timestamp"))
        .or(() -> JsonNumbers.time(message().path("timestamp")));
  }

  /// Whether the session was forked from another, whose entries were copied.
  boolean isOfFork() {
    return json.path("parentSession").isTextual();
  }

  /// The id of the session that it was forked from; empty where it was from none. The row names a
  /// file, whose name ends in the id.
  String parentSession() {
    String file = text("parentSession");
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.substring(name.lastIndexOf('_') + 1).replaceFirst("\\.jsonl$", "");
  }

  /// The message of the row, where it is the row of one.
  JsonNode message() {
    return json.path("message");
  }

  /// Who says what the row says. Empty where it says nothing to the model.
  Optional<Role> speaker() {
    return switch (type()) {
      case "message" -> messageSpeaker();
      case "custom_message", "branch_summary" -> Optional.of(Role.USER);
      default -> Optional.empty();
    };
  }

  private Optional<Role> messageSpeaker() {
    return switch (role()) {
      case "user", "bashExecution", "custom", "hookMessage", "branchSummary", "compactionSummary" ->
          Optional.of(Role.USER);
      case "assistant" -> Optional.of(Role.ASSISTANT);
      case "toolResult" -> Optional.of(Role.TOOL);
      case "system" -> Optional.of(Role.SYSTEM);
      default -> Optional.empty();
    };
  }

  /// Whether the model sees the message.
  boolean isSeen() {
    return speaker().isPresent() && !message().path("excludeFromContext").asBoolean();
  }

  boolean isAnswer() {
    return speaker().filter(Role.ASSISTANT::equals).isPresent();
  }

  boolean isToolAnswer() {
    return speaker().filter(Role.TOOL::equals).isPresent();
  }

  boolean isCompaction() {
    return type().equals("compaction");
  }

  /// Whether a person typed the message.
  boolean isPrompt() {
    return type().equals("message") && role().equals("user");
  }

  Optional<String> model() {
    return Optional.of(message().path("model").asText("")).filter(model -> !model.isEmpty());
  }

  /// What the row says: a text, or an array of blocks.
  JsonNode content() {
    JsonNode holder = message().isObject() ? message() : json;
    return holder.has("content") ? holder.path("content") : holder.path("summary");
  }

  /// What a person ran in a shell, and what came of it. Empty where the row tells of no such thing.
  Optional<String> shell() {
    return role().equals("bashExecution")
        ? Optional.of(
            "$ "
                + message().path("command").asText("")
                + '\n'
                + message().path("output").asText(""))
        : Optional.empty();
  }

  /// The tokens that the row tells of.
  JsonNode usage() {
    return message().has("usage") ? message().path("usage") : json.path("usage");
  }

  /// The text of a key; empty where there is none.
  String text(String key) {
    return json.path(key).asText("");
  }

  /// The type, and who speaks where it is a message: `message/bashExecution`.
  String fullType() {
    return role().isEmpty() ? type() : type() + '/' + role();
  }

  private String role() {
    return message().path("role").asText("");
  }
}
