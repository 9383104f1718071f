package dev.forkpoint.adapters.fs.trace.form.claude;

import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// The rows of Claude Code, which viewers of shared sessions read too. `docs/trace-formats.md` says
/// field by field what is in them.
public final class ClaudeCodeWriter implements TraceWriter {
  @Override
  public String name() {
    return "claude-code";
  }

  @Override
  public String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  @Override
  public String fileName(SessionHead head) {
    return Names.byId(head, ".jsonl");
  }

  @Override
  public Places places() {
    return new ClaudePlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    return new ClaudeDocument(head, JsonLines.ascii(target));
  }
}
