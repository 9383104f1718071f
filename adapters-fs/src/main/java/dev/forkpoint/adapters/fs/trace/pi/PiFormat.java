package dev.forkpoint.adapters.fs.trace.pi;

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

/// The rows of Pi, of all three versions: a header, then entries that form a tree. The first
/// version's have no ids; each follows the one before it.
///
/// - **Message.** Each row of a message is one, so is what an extension says (`custom_message`) and
///   the summary of a branch that was left. A command that the user ran in a shell is a message of
///   the user. A tool's answer is a message of the tool.
/// - **Effective** is every message as it is read, but for commands that the user kept from the
///   model. The effective transcript is the way from the root to the last entry of the file, with
///   the last compaction on it in the place of what it does not keep. The first N messages are the
///   file up to the row of the N-th, which then is the last entry.
/// - **Usage** is told for each row that has one, with its price: also for answers on branches that
///   were left, and for summaries. Entries that a fork copied from its parent are not counted: they
///   are older than the fork.
/// - **Title** is the session's last name, else the first prompt.
public final class PiFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/id");

  @Override
  public String name() {
    return "pi";
  }

  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.anyRow(head, PiRow.KEYS, row -> new PiRow(row).isPi());
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/id", head);
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    new OtherId(this, ID_PLACES).copyRows(id, file, target);
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    JsonRows rows = new JsonRows(file, PiRow.KEYS, texts);
    PiReading reading = new PiReading(texts, sink);
    rows.giveTo(reading::take, path, sink);
    return reading.result(rows);
  }
}
