package dev.forkpoint.bootstrap.composition;

/// An agent whose sessions can be read from disk.
public enum Agent {
  CLAUDE_CODE("claude-code"),
  CODEX("codex"),
  PI("pi"),
  ZOT("zot");

  private final String label;

  Agent(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
