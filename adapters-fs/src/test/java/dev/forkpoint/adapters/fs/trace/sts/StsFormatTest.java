package dev.forkpoint.adapters.fs.trace.sts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceFormatContract;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StsFormatTest extends TraceFormatContract {
  private static final Optional<String> HERON = Optional.of("heron-1");

  private static final String[] SESSION = {
    """
    {"type":"session","harness":"nest","id":"s-1","name":"Build a nest"}\
    """,
    """
    {"type":"message","message":{"role":"system","content":"You build."}}\
    """,
    """
    {"type":"message","message":{"role":"user","content":"How many twigs?","timestamp":1000}}\
    """,
    """
    {"type":"message","message":{"role":"assistant","content":"","reasoningContent":"Count them.",\
    "toolCalls":[{"id":"c1","function":{"name":"count","arguments":"{\\"what\\": \\"twigs\\"}"}}],\
    "model":"heron-1","timestamp":2000}}\
    """,
    """
    {"type":"message","message":{"role":"tool","content":"12","toolCallId":"c1","timestamp":3000}}\
    """,
    """
    {"type":"message","message":{"role":"assistant","content":"Twelve.","model":"heron-1"}}\
    """,
    """
    {"type":"remark","text":"?"}\
    """,
    """
    {"type":"message","message":{"role":"bystander","content":"?"}}\
    """,
  };

  @Override
  protected TraceFormat format() {
    return new StsFormat();
  }

  @Override
  protected List<byte[]> samples() {
    return List.of(TraceRead.trace(SESSION));
  }

  @Override
  protected String row(String text) {
    return "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":\"" + text + "\"}}";
  }

  @Nested
  class Recognition {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"session\",\"harness\":\"h\",\"id\":\"i\",\"cwd\":\"/\",\"version\":3}",
          "{\"type\":\"session\",\"id\":\"i\"}",
          "{\"type\":\"message\",\"id\":\"1\",\"message\":{\"role\":\"user\",\"content\":\"x\"}}",
          "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":[{\"text\":\"x\"}]}}",
          "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"time\":1,\"content\":\"x\"}}",
        })
    void rows_of_others_are_not_recognised(String row) {
      assertThat(new StsFormat().recognises(row.getBytes(UTF_8))).isFalse();
    }
  }

  @Nested
  class Events {

    @Test
    void rows_are_told_as_messages() throws Exception {
      assertThat(TraceRead.of(new StsFormat(), SESSION).events())
          .containsExactly(
              new Event.Opaque(1, "session"),
              message(2, 1, Role.SYSTEM, "You build.", Optional.empty(), Optional.empty()),
              message(3, 2, Role.USER, "How many twigs?", Optional.empty(), at(1)),
              message(4, 3, Role.ASSISTANT, "", HERON, at(2)),
              new Event.Reasoning(4, "Count them."),
              new Event.ToolCall(4, "c1", "count", "{\"what\": \"twigs\"}"),
              message(5, 4, Role.TOOL, "", Optional.empty(), at(3)),
              new Event.ToolResult(5, "c1", "12", false),
              message(6, 5, Role.ASSISTANT, "Twelve.", HERON, Optional.empty()),
              new Event.Opaque(7, "remark"),
              new Event.Opaque(8, "bystander"));
    }

    @Test
    void the_session_is_known_by_its_name() throws Exception {
      TraceRead read = TraceRead.of(new StsFormat(), SESSION);
      assertThat(read.reading().title()).hasValue("Build a nest");
      assertThat(read.reading().model()).isEqualTo(HERON);
      assertThat(read.reading().startedAt()).isEqualTo(at(1));
      assertThat(read.reading().endedAt()).isEqualTo(at(3));
      assertThat(read.messages()).isEqualTo(5);
      assertThat(read.reading().transcript().prefixBytes(2)).isEqualTo(TraceRead.end(3, SESSION));
    }

    @Test
    void a_session_without_a_name_is_known_by_its_first_prompt() throws Exception {
      TraceRead read = TraceRead.of(new StsFormat(), SESSION[2]);
      assertThat(read.reading().title()).hasValue("How many twigs?");
    }

    @Test
    void a_real_session_is_read() throws Exception {
      TraceRead read = SampleSessions.read(new StsFormat(), "sts/hf-sts-a.jsonl");
      assertThat(read.issues()).isEmpty();
      assertThat(read.reading().rows()).isEqualTo(82);
      assertThat(read.messages()).isEqualTo(81);
      assertThat(read.reading().title()).hasValue("x");
      assertThat(read.counts().userMessages()).isEqualTo(1);
      assertThat(read.counts().assistantMessages()).isEqualTo(31);
      assertThat(read.counts().toolCalls()).isEqualTo(48);
      assertThat(read.counts().danglingToolCalls()).isZero();
    }

    private static Event message(
        long row,
        int number,
        Role role,
        String text,
        Optional<String> model,
        Optional<Instant> at) {
      return new Event.Message(row, number, role, text, model, at, true);
    }

    private static Optional<Instant> at(long second) {
      return Optional.of(Instant.ofEpochSecond(second));
    }
  }
}
