package dev.forkpoint.bootstrap.composition;

/// An agent whose sessions can be read from disk.
public enum Agent {
  CLAUDE_CODE("claude-code"),
  CODEX("codex"),
  PI("pi"),
  ZOT("zot"),
  ML_INTERN("ml-intern"),
  STS("sts"),
  GEMINI("gemini"),
  OPENCODE("opencode"),
  OPENAI("openai"),
  ANTHROPIC("anthropic");

  private final String label;

  Agent(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
