package dev.forkpoint.adapters.fs.trace.form.pi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.form.JsonLinesContract;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PiWriterTest extends JsonLinesContract {
  @Override
  protected TraceWriter writer() {
    return new PiWriter();
  }

  /// Each entry hangs on the one before it.
  @Override
  protected void assertMeaningful(List<JsonNode> rows) {
    assertThat(rows.getFirst().path("type").asText()).isEqualTo("session");
    String last = "null";
    for (JsonNode row : rows.subList(1, rows.size())) {
      assertThat(row.path("parentId").asText()).isEqualTo(last);
      last = row.path("id").asText();
    }
  }

  @Test
  void its_rows_are_pinned() throws IOException {
    List<Event> events =
        List.of(
            new Event.Message(
                1, 1, Role.ASSISTANT, "look", Optional.of("m-1"), HEAD.startedAt(), true),
            new Event.Reasoning(1, "hm"),
            new Event.ToolCall(1, "c1", "read", "{\"path\": \"a\"}"),
            new Event.Usage(1, 1, 2, 3, 4, Optional.of(new BigDecimal("0.5"))),
            new Event.Message(2, 2, Role.USER, "", Optional.empty(), Optional.empty(), true),
            new Event.ToolResult(2, "c1", "none", true));
    assertThat(new String(write(HEAD, events), UTF_8))
        .isEqualTo(
            """
            {"type":"session","version":3,"id":"session-123",\
            "timestamp":"2026-01-02T03:04:05.678Z","cwd":""}
            {"type":"session_info","id":"00000001","parentId":null,\
            "timestamp":"2026-01-02T03:04:05.678Z","name":"A title with <marks> & \\"quotes\\""}
            {"type":"message","id":"00000002","parentId":"00000001",\
            "timestamp":"2026-01-02T03:04:05.678Z","message":{"role":"assistant","content":[\
            {"type":"text","text":"look"},{"type":"thinking","thinking":"hm"},\
            {"type":"toolCall","id":"c1","name":"read","arguments":{"path":"a"}}],\
            "api":"","provider":"","model":"m-1","usage":{"input":1,"output":2,"cacheRead":3,\
            "cacheWrite":4,"totalTokens":10,"cost":{"total":0.5}},"stopReason":"toolUse",\
            "timestamp":1767323045678}}
            {"type":"message","id":"00000003","parentId":"00000002",\
            "timestamp":"2026-01-02T03:04:05.678Z","message":{"role":"toolResult",\
            "toolCallId":"c1","toolName":"read","content":[{"type":"text","text":"none"}],\
            "isError":true,"timestamp":1767323045678}}
            """);
  }
}
