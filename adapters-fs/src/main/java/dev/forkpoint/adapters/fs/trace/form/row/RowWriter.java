package dev.forkpoint.adapters.fs.trace.form.row;

import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// One JSON object for a session, as tables of many sessions have it. The messages are those of the
/// chat API, as text that holds JSON, so that every session has the same columns.
public final class RowWriter implements TraceWriter {
  @Override
  public String name() {
    return "row";
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
    return new RowPlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    RowDocument document = new RowDocument(head, target);
    document.head();
    return document;
  }
}
