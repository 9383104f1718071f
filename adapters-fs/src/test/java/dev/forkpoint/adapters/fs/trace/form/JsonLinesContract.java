package dev.forkpoint.adapters.fs.trace.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.application.port.TraceWriterContract;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What every form of JSON lines promises.
public abstract class JsonLinesContract extends TraceWriterContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected final void assertWellFormed(byte[] document) throws IOException {
    assertThat(new String(document, UTF_8)).matches("(?s)|.*\n");
    assertMeaningful(rows(document));
  }

  /// Fails where the rows are none of the form.
  protected abstract void assertMeaningful(List<JsonNode> rows);

  /// What an agent or a viewer would read.
  protected final List<JsonNode> rows(SessionHead head, List<Event> events) throws IOException {
    return rows(write(head, events));
  }

  private static List<JsonNode> rows(byte[] document) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : new String(document, UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
