package dev.forkpoint.adapters.fs.trace.sts;

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

/// The simple format of session traces on the Hugging Face Hub: a header, and a row for each
/// message.
///
/// - Each row of type `message` is a message, and all of them are effective.
/// - The title is the header's `name`, else the first prompt. The model is the one that the last
///   message with one names.
/// - The format has no usage, and does not tell a tool's failure from its success.
public final class StsFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/id");

  @Override
  public String name() {
    return "sts";
  }

  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.anyRow(head, StsRow.KEYS, row -> new StsRow(row).isTelling());
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
    JsonRows rows = new JsonRows(file, StsRow.KEYS, texts);
    StsReading reading = new StsReading(texts, sink);
    rows.giveTo(reading::take, path, sink);
    return reading.result(rows);
  }
}
