package dev.forkpoint.adapters.fs.trace.zot;

import dev.forkpoint.adapters.fs.trace.JsonHead;
import dev.forkpoint.adapters.fs.trace.JsonRows;
import dev.forkpoint.adapters.fs.trace.OtherId;
import dev.forkpoint.adapters.fs.trace.SessionIds;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;

/// The rows of Zot, in its own files and in those that it exports (`.zotsession`).
///
/// - **Message.** Each row of a message is one; the answers of several tools can be in one message
///   of the role `tool`. A call that ran where the model runs is its own answer, without words. No
///   stub stands in for an answer that is missing.
/// - **Effective** is every message that has blocks. A compaction puts its messages in the place of
///   all before it.
/// - **Usage** comes from totals that run over the session: each rise of them is told once. A
///   branch begins with its parent's messages, as many as its fork point says; usage up to there is
///   not counted.
/// - **Model** and **title** can change: the last metadata and the last name hold, else the title
///   is the first prompt.
public final class ZotFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/meta/id");

  @Override
  public String name() {
    return "zot";
  }

  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.anyRow(head, ZotRow.KEYS, row -> new ZotRow(row).isZot());
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/meta/id", head);
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    new OtherId(this, ID_PLACES).copyRows(id, file, target);
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonRows rows = new JsonRows(file, ZotRow.KEYS, texts);
    ZotReading reading = new ZotReading(texts, sink);
    rows.giveTo(reading::take, path, sink);
    return reading.result(rows);
  }
}
