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

/// A transcript in Markdown, as GitHub renders it.
public final class MarkdownWriter implements TraceWriter {
  @Override
  public String name() {
    return "markdown";
  }

  @Override
  public String mediaType() {
    return "text/markdown";
  }

  @Override
  public String fileName(SessionHead head) {
    return Names.byId(head, ".md");
  }

  @Override
  public Places places() {
    return new PagePlaces(_ -> false);
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    MarkdownDocument document =
        new MarkdownDocument(new BufferedWriter(new OutputStreamWriter(target, UTF_8)));
    document.head(head);
    return document;
  }
}
