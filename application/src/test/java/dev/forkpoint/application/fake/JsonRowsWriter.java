package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// A row of JSON for each text. A text that begins with `%` becomes a row that is none.
public final class JsonRowsWriter implements TraceWriter {
  @Override
  public String name() {
    return "claude-code";
  }

  @Override
  public String mediaType() {
    return "application/x-ndjson";
  }

  @Override
  public String fileName(SessionHead head) {
    return "rows.jsonl";
  }

  @Override
  public Places places() {
    return new LineWriter().places();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) {
    return new Document() {
      @Override
      public void message(Message message) throws IOException {
        for (Part part : message.parts()) {
          if (part instanceof Part.Text(String text)) {
            String row = text.startsWith("%") ? "{torn" : "{\"text\":\"" + text + "\"}";
            target.write((row + "\n").getBytes(UTF_8));
          }
        }
      }

      @Override
      public void compaction(Compaction compaction) {}

      @Override
      public void end() {}
    };
  }
}
