package dev.forkpoint.adapters.fs.trace.form.sts;

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

final class StsWriterTest extends JsonLinesContract {
  @Override
  protected TraceWriter writer() {
    return new StsWriter();
  }

  @Override
  protected void assertMeaningful(List<JsonNode> rows) {
    assertThat(rows.getFirst().path("type").asText()).isEqualTo("session");
    for (JsonNode row : rows.subList(1, rows.size())) {
      assertThat(row.path("type").asText()).isEqualTo("message");
      assertThat(row.path("message").path("content").isTextual()).isTrue();
      assertThat(List.of("user", "assistant", "system", "tool"))
          .contains(row.path("message").path("role").asText());
    }
  }

  @Test
  void its_rows_are_pinned() throws IOException {
    assertThat(new String(write(HEAD, conversation()), UTF_8))
        .isEqualTo(
            """
            {"type":"session","harness":"an-agent","id":"session-123",\
            "name":"A title with <marks> & \\"quotes\\""}
            {"type":"message","message":{"role":"user","content":"grüße",\
            "timestamp":1767323045678}}
            {"type":"message","message":{"role":"assistant","content":"look",\
            "reasoningContent":"hm","toolCalls":[{"id":"c1","function":{"name":"read",\
            "arguments":"{\\"path\\": \\"a\\"}"}}],"model":"m-1","timestamp":1767323045678}}
            {"type":"message","message":{"role":"tool","content":"none","toolCallId":"c1",\
            "timestamp":1767323045678}}
            """);
  }

  private static List<Event> conversation() {
    return List.of(
        new Event.Message(1, 1, Role.USER, "grüße", Optional.empty(), HEAD.startedAt(), true),
        new Event.Message(2, 2, Role.ASSISTANT, "look", Optional.of("m-1"), HEAD.startedAt(), true),
        new Event.Reasoning(2, "hm"),
        new Event.ToolCall(2, "c1", "read", "{\"path\": \"a\"}"),
        new Event.Message(3, 3, Role.USER, "", Optional.empty(), HEAD.startedAt(), true),
        new Event.ToolResult(3, "c1", "none", true));
  }
}
