package dev.forkpoint.adapters.fs.trace.form.pi;

import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// The rows of the Pi coding agent, version 3.
public final class PiWriter implements TraceWriter {
  @Override
  public String name() {
    return "pi";
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
    return new PiPlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    PiDocument document = new PiDocument(head, JsonLines.utf8(target));
    document.head();
    return document;
  }
}
