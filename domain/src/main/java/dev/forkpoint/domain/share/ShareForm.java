package dev.forkpoint.domain.share;

import java.util.Set;

/// In what form traces go to a destination.
public enum ShareForm {
  /// The agent's own rows where the Hub's viewer knows them, and those of Claude Code otherwise.
  NATIVE("native"),
  /// The rows of Claude Code.
  CLAUDE_CODE("claude-code"),
  /// A table row for each session, its parts as text that holds JSON.
  ROW("row");

  private static final String CLAUDE = "claude-code";
  private static final Set<String> KNOWN_TO_THE_VIEWER = Set.of(CLAUDE, "codex", "pi");

  private final String label;

  ShareForm(String label) {
    this.label = label;
  }

  /// What the rows that are scrubbed and slimmed look like, for a trace of some format. A table row
  /// is made of them afterwards.
  public String rowsOf(String format) {
    return this == NATIVE && KNOWN_TO_THE_VIEWER.contains(format) ? format : CLAUDE;
  }

  @Override
  public String toString() {
    return label;
  }
}
