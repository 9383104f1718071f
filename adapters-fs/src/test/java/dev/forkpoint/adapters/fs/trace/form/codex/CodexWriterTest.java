package dev.forkpoint.adapters.fs.trace.form.codex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.form.JsonLinesContract;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CodexWriterTest extends JsonLinesContract {
  @Override
  protected TraceWriter writer() {
    return new CodexWriter();
  }

  @Override
  protected void assertMeaningful(List<JsonNode> rows) {
    assertThat(rows.getFirst().path("type").asText()).isEqualTo("session_meta");
    assertThat(rows.subList(1, rows.size()))
        .allMatch(row -> row.path("payload").isObject())
        .extracting(row -> row.path("type").asText())
        .isSubsetOf("response_item", "compacted");
  }

  @Test
  void its_rows_are_pinned() throws IOException {
    List<Event> events =
        List.of(
            new Event.Message(
                1, 1, Role.ASSISTANT, "look", Optional.of("m-1"), HEAD.startedAt(), true),
            new Event.Reasoning(1, "hm"),
            new Event.ToolCall(1, "c1", "read", "{\"path\": \"a\"}"),
            new Event.Message(2, 2, Role.TOOL, "", Optional.empty(), HEAD.startedAt(), true),
            new Event.ToolResult(2, "c1", "none", false));
    assertThat(new String(write(HEAD, events), UTF_8).replace(time(), "…"))
        .isEqualTo(
            """
            {"timestamp":"…","type":"session_meta","payload":{"id":"session-123",\
            "timestamp":"…","cwd":"","originator":"forkpoint","cli_version":"0.0.0",\
            "source":"cli"}}
            {"timestamp":"…","type":"response_item","payload":{"type":"reasoning",\
            "summary":[{"type":"summary_text","text":"hm"}],"encrypted_content":null}}
            {"timestamp":"…","type":"response_item","payload":{"type":"message",\
            "role":"assistant","content":[{"type":"output_text","text":"look"}]}}
            {"timestamp":"…","type":"response_item","payload":{"type":"function_call",\
            "name":"read","arguments":"{\\"path\\": \\"a\\"}","call_id":"c1"}}
            {"timestamp":"…","type":"response_item","payload":{"type":"function_call_output",\
            "call_id":"c1","output":"none"}}
            """);
  }

  private static String time() {
    return "2026-01-02T03:04:05.678Z";
  }
}
