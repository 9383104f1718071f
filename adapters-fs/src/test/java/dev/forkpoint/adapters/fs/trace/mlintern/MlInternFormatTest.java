package dev.forkpoint.adapters.fs.trace.mlintern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MlInternFormatTest {
  private static final Optional<String> MODEL = Optional.of("heron/large");
  private static final Optional<Instant> NOON = Optional.of(Instant.parse("2026-05-01T12:00:00Z"));

  private static final String TRAJECTORY =
      """
      {
        "session_id": "s-1",
        "session_start_time": "2026-05-01T13:59:00+02:00",
        "session_end_time": "2026-05-01T14:10:00",
        "model_name": "heron/large",
        "messages": [
          {"role": "system", "content": "You train models."},
          {"role": "user", "content": "Plot the loss\\nnow", "timestamp": "2026-05-01T12:00:00Z"},
          {"role": "assistant", "content": null, "reasoning_content": "I need the log.",
           "tool_calls": [{"id": "c1", "type": "function",
             "function": {"name": "read", "arguments": "{\\"path\\": \\"loss.csv\\"}"}}],
           "timestamp": "2026-05-01T12:00:00Z"},
          {"role": "tool", "tool_call_id": "c1", "name": "read", "content": "0.5",
           "timestamp": "2026-05-01T12:00:00Z"},
          {"role": "assistant", "content": "Here.", "timestamp": "2026-05-01T12:01:00Z"}
        ],
        "events": [
          {"event_type": "ready", "data": {}},
          {"timestamp": "2026-05-01T12:01:01Z", "event_type": "llm_call",
           "data": {"model": "heron/small", "prompt_tokens": 100, "completion_tokens": 7,
             "cache_read_tokens": 40, "cache_creation_tokens": 5, "cost_usd": 0.0125}}
        ],
        "tools": []
      }
      """;

  private static final String ROW =
      """
      {"session_id": "s-1", "model_name": "heron/large", \
      "messages": "[{\\"role\\": \\"user\\", \\"content\\": \\"Plot \\\\\\"it\\\\\\"\\"}, \
      {\\"role\\": \\"assistant\\", \\"content\\": \\"caf\\\\u00e9\\"}]", \
      "events": "[{\\"event_type\\": \\"llm_call\\", \\"data\\": {\\"prompt_tokens\\": 3}}]"}\
      """;

  @ParameterizedTest
  @ValueSource(strings = {TRAJECTORY, ROW})
  void both_forms_are_recognised(String session) {
    assertThat(recognises(session)).isTrue();
    assertThat(recognises(session.substring(0, session.indexOf("events")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}",
        "{\"session_id\":\"s\",\"messages\":[]}",
        "{\"session_id\":\"s\",\"model_name\":\"m\"}",
      })
  void other_documents_are_not(String content) {
    assertThat(recognises(content)).isFalse();
  }

  @Test
  void messages_are_told_with_their_thoughts_calls_and_answers() throws Exception {
    TraceRead read = read(TRAJECTORY);
    assertThat(read.issues()).isEmpty();
    assertThat(read.events())
        .containsExactly(
            message(1, Role.SYSTEM, "You train models.", Optional.empty(), Optional.empty()),
            message(2, Role.USER, "Plot the loss\nnow", Optional.empty(), NOON),
            message(3, Role.ASSISTANT, "", MODEL, NOON),
            new Event.Reasoning(3, "I need the log."),
            new Event.ToolCall(3, "c1", "read", "{\"path\": \"loss.csv\"}"),
            message(4, Role.TOOL, "", Optional.empty(), NOON),
            new Event.ToolResult(4, "c1", "0.5", false),
            message(5, Role.ASSISTANT, "Here.", MODEL, NOON.map(noon -> noon.plusSeconds(60))),
            new Event.Usage(5, 100, 7, 40, 5, Optional.of(new BigDecimal("0.0125"))));
  }

  @Test
  void the_session_is_known_by_its_first_prompt_and_last_model() throws Exception {
    TraceRead read = read(TRAJECTORY);
    assertThat(read.reading().rows()).isEqualTo(5);
    assertThat(read.messages()).isEqualTo(5);
    assertThat(read.reading().title()).hasValue("Plot the loss");
    assertThat(read.reading().model()).hasValue("heron/small");
    assertThat(read.reading().startedAt()).hasValue(Instant.parse("2026-05-01T11:59:00Z"));
    assertThat(read.reading().endedAt()).hasValue(Instant.parse("2026-05-01T12:01:01Z"));
  }

  @Test
  void lists_that_are_strings_read_like_lists() throws Exception {
    TraceRead read = read(ROW);
    assertThat(read.issues()).isEmpty();
    assertThat(read.events())
        .containsExactly(
            message(1, Role.USER, "Plot \"it\"", Optional.empty(), Optional.empty()),
            message(2, Role.ASSISTANT, "café", MODEL, Optional.empty()),
            new Event.Usage(2, 3, 0, 0, 0, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {TRAJECTORY, ROW})
  void what_a_fork_keeps_is_a_session(String session) throws Exception {
    TraceRead whole = read(session);
    for (int kept = 0; kept < whole.messages(); kept++) {
      String fork = whole.prefix(session.getBytes(UTF_8), kept);
      assertThat(recognises(fork)).isTrue();
      TraceRead read = read(fork);
      assertThat(read.issues()).isEmpty();
      assertThat(read.messages()).isEqualTo(kept);
    }
  }

  @Test
  void a_cost_of_too_many_digits_is_none() throws Exception {
    TraceRead read = read(TRAJECTORY.replace("0.0125", "1e999999999"));
    assertThat(read.counts().tokens().cost()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ml-intern/trajectory-a.json", "ml-intern/row-a.jsonl"})
  void real_sessions_are_read(String file) throws Exception {
    TraceRead read = SampleSessions.read(new MlInternFormat(), file);
    assertThat(read.issues()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(81);
    assertThat(read.messages()).isEqualTo(81);
    assertThat(read.reading().model()).hasValue("anthropic/claude-opus-4-6");
    assertThat(read.reading().title()).isPresent();
    assertThat(read.counts().userMessages()).isEqualTo(1);
    assertThat(read.counts().assistantMessages()).isEqualTo(31);
    assertThat(read.counts().toolCalls()).isEqualTo(48);
    assertThat(read.counts().toolResults()).isEqualTo(48);
    assertThat(read.counts().danglingToolCalls()).isZero();
    assertThat(read.counts().tokens().cost()).hasValue(new BigDecimal("0.0421"));
  }

  private static Event message(
      long row, Role role, String text, Optional<String> model, Optional<Instant> at) {
    return new Event.Message(row, (int) row, role, text, model, at, true);
  }

  private static boolean recognises(String content) {
    return new MlInternFormat().recognises(content.getBytes(UTF_8));
  }

  private static TraceRead read(String content) throws IOException {
    return TraceRead.of(new MlInternFormat(), new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
