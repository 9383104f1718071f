package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.adapters.fs.trace.OneLine;
import java.util.Optional;

/// What a session is called: the title that its user gave it last, else the one that Claude Code
/// gave it last, else the last summary. Claude Code shows them in that order, and the first prompt
/// where there is none.
final class ClaudeTitle {
  private Optional<String> given = Optional.empty();
  private Optional<String> generated = Optional.empty();
  private Optional<String> summary = Optional.empty();

  void take(ClaudeRow row) {
    switch (row.type()) {
      case "custom-title" -> given = OneLine.of(row.text("customTitle")).or(() -> given);
      case "ai-title" -> generated = OneLine.of(row.text("aiTitle")).or(() -> generated);
      case "summary" -> summary = OneLine.of(row.text("summary")).or(() -> summary);
      default -> {}
    }
  }

  Optional<String> title() {
    return given.or(() -> generated).or(() -> summary);
  }
}
