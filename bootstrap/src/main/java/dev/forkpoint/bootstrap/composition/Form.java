package dev.forkpoint.bootstrap.composition;

/// A form in which conversations can be handed out.
public enum Form {
  CLAUDE_CODE("claude-code"),
  STS("sts"),
  ZOT("zot"),
  CODEX("codex"),
  PI("pi"),
  MARKDOWN("markdown"),
  HTML("html");

  private final String label;

  Form(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
