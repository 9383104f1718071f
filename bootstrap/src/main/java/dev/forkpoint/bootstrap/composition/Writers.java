package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.fs.trace.form.claude.ClaudeCodeWriter;
import dev.forkpoint.adapters.fs.trace.form.codex.CodexWriter;
import dev.forkpoint.adapters.fs.trace.form.page.HtmlWriter;
import dev.forkpoint.adapters.fs.trace.form.page.MarkdownWriter;
import dev.forkpoint.adapters.fs.trace.form.pi.PiWriter;
import dev.forkpoint.adapters.fs.trace.form.sts.StsWriter;
import dev.forkpoint.adapters.fs.trace.form.zot.ZotWriter;
import dev.forkpoint.application.port.TraceWriter;

/// What writes each form.
public final class Writers {
  private Writers() {}

  public static TraceWriter of(Form form) {
    return switch (form) {
      case CLAUDE_CODE -> new ClaudeCodeWriter();
      case STS -> new StsWriter();
      case ZOT -> new ZotWriter();
      case CODEX -> new CodexWriter();
      case PI -> new PiWriter();
      case MARKDOWN -> new MarkdownWriter();
      case HTML -> new HtmlWriter();
    };
  }
}
