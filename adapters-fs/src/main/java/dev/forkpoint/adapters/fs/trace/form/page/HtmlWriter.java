package dev.forkpoint.adapters.fs.trace.form.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;

/// A transcript as one HTML page that needs nothing else: no script, and nothing from the network.
/// It forbids both to itself, so that nothing in a conversation can bring them in.
public final class HtmlWriter implements TraceWriter {
  @Override
  public String name() {
    return "html";
  }

  @Override
  public String mediaType() {
    return "text/html";
  }

  @Override
  public String fileName(SessionHead head) {
    return Names.byId(head, ".html");
  }

  @Override
  public Places places() {
    return new PagePlaces(HtmlText::isPicture);
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    HtmlDocument document =
        new HtmlDocument(new BufferedWriter(new OutputStreamWriter(target, UTF_8)));
    document.head(head);
    return document;
  }
}
