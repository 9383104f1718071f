package dev.forkpoint.adapters.fs.trace.form.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RowWriterTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_session_is_one_line_whose_messages_are_text_that_holds_json() throws IOException {
    String line =
        written(
            message(Role.USER, new Part.Text("say \"hi\"\\ in\nü 😀")),
            message(
                Role.ASSISTANT,
                new Part.Reasoning("hm"),
                new Part.Text("hi"),
                new Part.ToolCall("c1", "run", "{\"a\":\"b\"}")),
            message(Role.USER, new Part.ToolResult("c1", "done", false)));

    assertThat(line.lines()).hasSize(1);
    JsonNode row = JSON.readTree(line);
    assertThat(row.get("session_id").asText()).isEqualTo("s");
    assertThat(row.get("session_end_time").asText()).isEqualTo(START.toString());
    assertThat(row.get("usage_llm_calls").asInt()).isEqualTo(1);
    assertThat(row.get("usage_total_tokens").asInt()).isEqualTo(9);
    assertThat(row.get("total_cost_usd").asDouble()).isEqualTo(0.75);
    JsonNode messages = JSON.readTree(row.get("messages").asText());
    assertThat(messages).hasSize(3);
    assertThat(messages.get(0).get("content").asText()).isEqualTo("say \"hi\"\\ in\nü 😀");
    assertThat(messages.get(1).at("/tool_calls/0/function/arguments").asText())
        .isEqualTo("{\"a\":\"b\"}");
    assertThat(messages.get(1).get("reasoning_content").asText()).isEqualTo("hm");
    assertThat(messages.get(2).get("role").asText()).isEqualTo("tool");
    assertThat(messages.get(2).get("tool_call_id").asText()).isEqualTo("c1");
  }

  @Test
  void it_has_the_columns_of_a_table_of_costs() throws IOException {
    JsonNode row = JSON.readTree(written(message(Role.ASSISTANT, new Part.Text("hi"))));

    assertThat(row.fieldNames())
        .toIterable()
        .contains(
            "usage_hf_billing_total_usd",
            "usage_hf_job_submits",
            "usage_hf_job_status_snapshots",
            "usage_sandbox_creates",
            "usage_sandbox_pairs");
    assertThat(row.get("usage_total_usd").asDouble()).isEqualTo(0.75);
    assertThat(row.get("usage_total_usd_source").asText()).isEqualTo("app_telemetry_fallback");
    JsonNode metrics = JSON.readTree(row.get("usage_metrics").asText());
    assertThat(metrics.get("version").asInt()).isEqualTo(1);
    assertThat(metrics.get("total_usd").asDouble()).isEqualTo(0.75);
    assertThat(metrics.at("/llm/calls").asInt()).isEqualTo(1);
    assertThat(metrics.at("/llm/output_tokens").asInt()).isEqualTo(5);
  }

  @Test
  void a_session_without_messages_has_the_same_columns() throws IOException {
    JsonNode row = JSON.readTree(written());

    assertThat(row.get("messages").asText()).isEqualTo("[]");
    assertThat(row.get("session_end_time").isNull()).isTrue();
  }

  private static String written(Message... messages) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    SessionHead head =
        new SessionHead("s", "title", "agent", Optional.of("model"), Optional.of(START));
    Document document = new RowWriter().begin(head, target);
    for (Message message : messages) {
      document.message(message);
    }
    document.end();
    return target.toString(UTF_8);
  }

  private static Message message(Role role, Part... parts) {
    return new Message(
        1,
        0,
        role,
        List.of(parts),
        Optional.empty(),
        Optional.of(START),
        true,
        role == Role.ASSISTANT
            ? List.of(new Tokens(4, 5, 0, 0, Optional.of(new BigDecimal("0.75"))))
            : List.of());
  }
}
