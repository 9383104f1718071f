package dev.forkpoint.adapters.fs.trace.form.sts;

import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// Session Trace Simple Format: a row that tells of the session, and one for each message.
public final class StsWriter implements TraceWriter {
  @Override
  public String name() {
    return "sts";
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
    return new StsPlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    StsDocument document = new StsDocument(head, JsonLines.utf8(target));
    document.head();
    return document;
  }
}
