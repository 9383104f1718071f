package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.OtherId;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/// The rows of Claude Code, of every version so far: JSON objects, one a row, in the order in which
/// they were written and linked by `uuid` and `parentUuid`.
///
/// A blank row gives no event. A last row that breaks off, because it is still being written or its
/// writer died, counts as a row and is reported as what it is.
public final class ClaudeCodeFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/sessionId");

  @Override
  public String name() {
    return "claude-code";
  }

  @Override
  public boolean recognises(byte[] head) {
    return ClaudeHead.of(head).isClaude();
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return ClaudeHead.of(head).sessionId();
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    new OtherId(this, ID_PLACES).copyRows(id, file, target);
  }

  @Override
  public Optional<String> subAgent(EntryPath file) {
    return ClaudeCodeFiles.subAgent(file.name());
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonRows rows = new JsonRows(file, ClaudeRow.KEYS, texts);
    ClaudeReading reading = new ClaudeReading(texts, sink);
    rows.giveTo(reading::take, path, sink);
    return reading.result(rows);
  }
}
