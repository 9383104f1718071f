package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/// What the beginning of a file tells: whether Claude Code wrote it, and of which session.
///
/// @param isClaude whether one of its rows has the keys of Claude Code's
/// @param sessionId the session that the first such row names
record ClaudeHead(boolean isClaude, Optional<String> sessionId) {
  private static final Set<String> KEYS =
      Set.of("type", "sessionId", "parentUuid", "isSidechain", "leafUuid", "messageId");

  private static final Set<String> TYPES_WITH_SESSION =
      Set.of(
          "user",
          "assistant",
          "system",
          "progress",
          "attachment",
          "queue-operation",
          "last-prompt",
          "custom-title",
          "ai-title",
          "agent-name",
          "mode",
          "permission-mode",
          "pr-link",
          "worktree-state");

  /// @param head the first bytes of a file; a row that they cut through counts as far as it goes
  static ClaudeHead of(byte[] head) {
    try {
      return of(new JsonRows(new ByteArrayInputStream(head), KEYS, Texts.BRIEF));
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
  }

  private static ClaudeHead of(JsonRows rows) throws IOException {
    boolean isClaude = false;
    for (Optional<JsonRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      for (ObjectNode object : row.get().all()) {
        isClaude |= isClaude(object);
        if (isClaude && object.path("sessionId").isTextual()) {
          return new ClaudeHead(true, Optional.of(object.path("sessionId").asText("")));
        }
      }
    }
    return new ClaudeHead(isClaude, Optional.empty());
  }

  private static boolean isClaude(ObjectNode row) {
    String type = row.path("type").asText("");
    return switch (type) {
      case "summary" -> row.has("leafUuid");
      case "file-history-snapshot", "file-history-delta" -> row.has("messageId");
      default -> row.has("sessionId") && (isLinked(row) || TYPES_WITH_SESSION.contains(type));
    };
  }

  private static boolean isLinked(ObjectNode row) {
    return row.has("parentUuid") || row.has("isSidechain");
  }
}
