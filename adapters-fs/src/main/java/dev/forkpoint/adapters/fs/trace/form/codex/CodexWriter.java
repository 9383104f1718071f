package dev.forkpoint.adapters.fs.trace.form.codex;

import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// A rollout of the Codex CLI: what the model saw and said, without the second telling of it that
/// Codex keeps for its display.
public final class CodexWriter implements TraceWriter {
  private static final DateTimeFormatter TO_THE_SECOND = Times.utc("uuuu-MM-dd'T'HH-mm-ss");

  @Override
  public String name() {
    return "codex";
  }

  @Override
  public String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  /// As Codex finds it among its sessions.
  @Override
  public String fileName(SessionHead head) {
    String time = TO_THE_SECOND.format(head.startedAt().orElse(Instant.EPOCH));
    return "rollout-" + time + '-' + Names.byId(head, ".jsonl");
  }

  @Override
  public Places places() {
    return new CodexPlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    CodexDocument document = new CodexDocument(head, JsonLines.utf8(target));
    document.head();
    return document;
  }
}
