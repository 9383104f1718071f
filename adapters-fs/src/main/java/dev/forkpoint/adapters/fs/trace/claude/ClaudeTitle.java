package dev.forkpoint.adapters.fs.trace.claude;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.OneLine;
import dev.forkpoint.adapters.fs.trace.chat.AnthropicBlocks;
import java.util.Optional;

/// What a session is called: the title that its user gave it last, else the one that Claude Code
/// gave it last, else the last summary, else the first prompt. Claude Code shows them in that
/// order.
final class ClaudeTitle {
  private Optional<String> given = Optional.empty();
  private Optional<String> generated = Optional.empty();
  private Optional<String> summary = Optional.empty();
  private Optional<String> prompt = Optional.empty();

  void take(ClaudeRow row) {
    switch (row.type()) {
      case "custom-title" -> given = OneLine.of(row.text("customTitle")).or(() -> given);
      case "ai-title" -> generated = OneLine.of(row.text("aiTitle")).or(() -> generated);
      case "summary" -> summary = OneLine.of(row.text("summary")).or(() -> summary);
      default -> prompt = prompt.or(() -> prompt(row));
    }
  }

  Optional<String> title() {
    return given.or(() -> generated).or(() -> summary).or(() -> prompt);
  }

  private static Optional<String> prompt(ClaudeRow row) {
    if (row.isPrompt()) {
      for (JsonNode block : AnthropicBlocks.of(row.content())) {
        String text = block.isTextual() ? block.asText("") : block.path("text").asText("");
        if (isTyped(text)) {
          return OneLine.of(text);
        }
      }
    }
    return Optional.empty();
  }

  /// What begins with a tag was put there by Claude Code: a command's output, a reminder.
  private static boolean isTyped(String text) {
    return !text.isBlank() && !text.stripLeading().startsWith("<");
  }
}
