package dev.forkpoint.adapters.fs.trace.claude;

import static dev.forkpoint.domain.trace.Role.ASSISTANT;
import static dev.forkpoint.domain.trace.Role.USER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceFormatContract;
import dev.forkpoint.domain.trace.Event.Compaction;
import dev.forkpoint.domain.trace.Event.Image;
import dev.forkpoint.domain.trace.Event.Message;
import dev.forkpoint.domain.trace.Event.Opaque;
import dev.forkpoint.domain.trace.Event.Reasoning;
import dev.forkpoint.domain.trace.Event.ToolCall;
import dev.forkpoint.domain.trace.Event.ToolResult;
import dev.forkpoint.domain.trace.Event.Usage;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClaudeCodeFormatTest extends TraceFormatContract {
  private static final Optional<String> HERON = Optional.of("claude-heron-1");

  @Override
  protected TraceFormat format() {
    return new ClaudeCodeFormat();
  }

  @Override
  protected List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    for (String name :
        List.of(
            "simple",
            "split-answer",
            "asides",
            "compaction",
            "compaction-without-boundary",
            "compaction-that-preserves",
            "rewind",
            "side-by-side",
            "titles")) {
      samples.add(Samples.bytes(name));
    }
    return samples;
  }

  @Override
  protected String row(String text) {
    return """
    {"parentUuid":null,"sessionId":"s","type":"user",\
    "message":{"role":"user","content":"%s"}}\
    """
        .formatted(text);
  }

  @Nested
  class Recognition {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"summary\",\"summary\":\"s\",\"leafUuid\":\"l\"}",
          "{\"type\":\"file-history-snapshot\",\"messageId\":\"m\",\"snapshot\":{}}",
          "{\"type\":\"queue-operation\",\"operation\":\"enqueue\",\"sessionId\":\"s\"}",
          "{\"isSidechain\":false,\"sessionId\":\"s\",\"message\":{\"content\":\"",
        })
    void a_row_of_claude_code_is_enough(String row) {
      assertThat(new ClaudeCodeFormat().recognises(row.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"summary\",\"summary\":\"s\"}",
          "{\"type\":\"session\",\"id\":\"s\",\"sessionId\":\"s\"}",
          "{\"type\":\"message\",\"message\":{\"type\":\"user\",\"sessionId\":\"s\"}}",
          "{\"text\":\"{\\\"type\\\":\\\"user\\\",\\\"sessionId\\\":\\\"s\\\"}\"}",
        })
    void a_row_that_only_resembles_one_is_not(String row) {
      assertThat(new ClaudeCodeFormat().recognises(row.getBytes(UTF_8))).isFalse();
    }
  }

  @Nested
  class Events {

    @Test
    void a_prompt_and_an_answer_are_messages() throws Exception {
      assertThat(Samples.read("simple").events())
          .containsExactly(
              new Opaque(1, "file-history-snapshot"),
              said(2, 1, USER, "How long does the kettle take?\nIt is the blue one.", 0),
              answered(3, 2, "Four minutes.", 1),
              usage(3, 10, 20, 4, 3),
              new Opaque(4, "system/turn_duration"),
              new Opaque(5, "last-prompt"));
    }

    @Test
    void an_answer_is_one_message_and_its_usage_is_told_once() throws Exception {
      assertThat(Samples.read("split-answer").events())
          .containsExactly(
              said(1, 1, USER, "Look into the kettle.", 0),
              answered(2, 2, "", 1),
              new Reasoning(2, "A kettle, then."),
              usage(2, 10, 20, 4, 3),
              answered(3, 2, "Let me look.", 2),
              new ToolCall(4, "toolu_1", "Read", "{\"file_path\":\"kettle.txt\"}"),
              said(5, 3, USER, "", 4),
              new ToolResult(5, "toolu_1", "100 °C", false),
              answered(6, 2, "", 5),
              new ToolCall(6, "toolu_2", "Bash", "{\"command\":\"boil --fast\",\"timeout\":1.5}"),
              said(7, 4, USER, "", 6),
              new ToolResult(7, "toolu_2", "no such command\n[image]", true),
              new Image(7, "image/png", "iVBORw=="),
              answered(8, 5, "It boils.", 7),
              usage(8, 30, 5, 0, 0));
    }

    @Test
    void what_the_agent_does_not_see_again_is_not_effective() throws Exception {
      assertThat(Samples.read("asides").events())
          .filteredOn(event -> event instanceof Message message && !message.effective())
          .extracting(event -> ((Message) event).text())
          .containsExactly("look", "I looked", "API Error: overloaded", "only shown");
    }

    @Test
    void rows_without_a_word_for_them_are_opaque() throws Exception {
      assertThat(Samples.read("asides").events())
          .filteredOn(Opaque.class::isInstance)
          .containsExactly(
              new Opaque(7, "progress/agent_progress"),
              new Opaque(8, "attachment/todo_reminder"),
              new Opaque(9, "queue-operation"),
              new Opaque(13, "holo"),
              new Opaque(14, "a-row-of-next-year"));
    }

    @Test
    void an_encrypted_thought_is_an_empty_one() throws Exception {
      assertThat(Samples.read("asides").events()).contains(new Reasoning(13, ""));
    }

    @Test
    void a_summary_is_a_compaction() throws Exception {
      assertThat(Samples.read("compaction").events())
          .contains(
              new Opaque(5, "system/compact_boundary"),
              new Compaction(6, "This session is continued. One and two were said."));
    }

    @Test
    void numbers_of_a_tools_input_stay_as_they_are_written() throws Exception {
      String input = "{\"n\":[1.50,1e400,123456789012345678901234567890,-7,true,null]}";
      assertThat(toolInput(input)).isEqualTo(input);
    }

    @Test
    void a_tools_input_is_told_to_a_hundred_levels() throws Exception {
      String input = "{\"deep\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}";
      assertThat(toolInput(input)).startsWith("{\"deep\":[[[").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "null",
          "\"\"",
          "[]",
          "7",
          "[null]",
          "[7]",
          "[[]]",
          "{}",
          "[{}]",
          "[{\"type\":7}]"
        })
    void any_content_gives_an_event(String content) throws Exception {
      String row =
          "{\"type\":\"user\",\"sessionId\":\"s\",\"message\":{\"content\":%s}}".formatted(content);
      assertThat(read(row).events()).isNotEmpty().first().isInstanceOf(Message.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"user\"}", "{\"type\":\"user\",\"message\":\"hello\"}"})
    void a_message_that_is_missing_is_opaque(String row) throws Exception {
      assertThat(read(row).events()).containsExactly(new Opaque(1, "user"));
    }

    private static String toolInput(String input) throws IOException {
      String row =
          """
          {"type":"assistant","message":{"content":[{"type":"tool_use","input":%s}]}}\
          """
              .formatted(input);
      return ((ToolCall) read(row).events().getLast()).input();
    }
  }

  @Nested
  class Transcript {

    @Test
    void an_answer_is_one_message_however_many_rows_it_has() throws Exception {
      TraceRead read = Samples.read("split-answer");
      assertThat(read.messages()).isEqualTo(5);
      assertThat(read.reading().transcript().prefixBytes(2))
          .isEqualTo(Samples.end("split-answer", 4));
    }

    @Test
    void side_conversations_are_left_out() throws Exception {
      assertThat(Samples.read("asides").messages()).isEqualTo(6);
    }

    @Test
    void a_compaction_leaves_the_summary() throws Exception {
      TraceRead read = Samples.read("compaction");
      assertThat(read.messages()).isEqualTo(3);
      assertThat(read.reading().transcript().prefixBytes(1))
          .isEqualTo(Samples.end("compaction", 6));
    }

    @Test
    void a_summary_without_a_boundary_is_a_compaction_too() throws Exception {
      assertThat(Samples.read("compaction-without-boundary").messages()).isEqualTo(2);
    }

    @Test
    void what_a_compaction_preserved_follows_its_summary() throws Exception {
      TraceRead read = Samples.read("compaction-that-preserves");
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(3))
          .isEqualTo(Samples.end("compaction-that-preserves", 6));
    }

    @Test
    void a_rewind_takes_away_the_prompts_behind_it() throws Exception {
      TraceRead read = Samples.read("rewind");
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(2)).isEqualTo(Samples.end("rewind", 2));
      assertThat(read.reading().transcript().prefixBytes(3)).isEqualTo(Samples.end("rewind", 8));
    }

    @Test
    void tools_side_by_side_are_no_rewind() throws Exception {
      assertThat(Samples.read("side-by-side").messages()).isEqualTo(6);
    }

    @Test
    void a_first_prompt_can_be_rewound() throws Exception {
      assertThat(read(prompt("a", "null"), prompt("b", "\"a\""), prompt("c", "null")).messages())
          .isEqualTo(1);
    }

    @Test
    void an_orphan_continues_what_is_there() throws Exception {
      assertThat(read(prompt("a", "null"), prompt("b", "\"lost\"")).messages()).isEqualTo(2);
    }

    @Test
    void a_cycle_is_none() throws Exception {
      assertThat(read(prompt("a", "\"b\""), prompt("b", "\"a\""), prompt("c", "\"c\"")).messages())
          .isEqualTo(3);
    }

    @Test
    void a_row_that_comes_twice_counts_once() throws Exception {
      assertThat(read(prompt("a", "null"), prompt("b", "\"a\""), prompt("a", "null")).messages())
          .isEqualTo(2);
    }

    private static String prompt(String uuid, String parent) {
      return """
      {"type":"user","uuid":"%s","parentUuid":%s,"message":{"content":"hello"}}\
      """
          .formatted(uuid, parent);
    }
  }

  @Nested
  class Telling {

    @Test
    void a_reading_tells_what_the_session_is_about() throws Exception {
      TraceReading reading = Samples.read("simple").reading();
      assertThat(reading.rows()).isEqualTo(5);
      assertThat(reading.title()).hasValue("How long does the kettle take?");
      assertThat(reading.model()).isEqualTo(HERON);
      assertThat(reading.startedAt()).hasValue(minute(0));
      assertThat(reading.endedAt()).hasValue(minute(2));
    }

    @Test
    void a_title_that_the_user_gave_last_comes_first() throws Exception {
      assertThat(Samples.read("titles").reading().title()).hasValue("Blue kettles");
    }

    @Test
    void the_first_prompt_is_told_whatever_the_title_is() throws Exception {
      assertThat(Samples.read("titles").reading().firstPrompt()).hasValue("One");
      assertThat(Samples.read("asides").reading().firstPrompt()).hasValue("Review the kettle");
    }

    @Test
    void a_generated_title_comes_before_a_summary() throws Exception {
      assertThat(
              read(
                      "{\"type\":\"ai-title\",\"aiTitle\":\"Generated\"}",
                      "{\"type\":\"summary\",\"summary\":\"Summary\"}")
                  .reading()
                  .title())
          .hasValue("Generated");
    }

    @Test
    void what_was_not_typed_is_no_title() throws Exception {
      assertThat(Samples.read("asides").reading().title()).hasValue("Review the kettle");
    }

    @Test
    void the_model_of_a_sub_agent_is_not_the_sessions() throws Exception {
      assertThat(Samples.read("asides").reading().model()).isEqualTo(HERON);
    }

    @Test
    void a_session_without_rows_has_no_title_model_or_time() throws Exception {
      assertThat(read().reading())
          .extracting(TraceReading::title, TraceReading::model, TraceReading::startedAt)
          .containsOnly(Optional.empty());
    }
  }

  private static TraceRead read(String... rows) throws IOException {
    return TraceRead.of(new ClaudeCodeFormat(), rows);
  }

  private static Usage usage(long row, long input, long output, long cacheRead, long cacheWrite) {
    return new Usage(row, input, output, cacheRead, cacheWrite, Optional.empty());
  }

  private static Message said(long row, int number, Role role, String text, int minute) {
    return new Message(
        row, number, role, text, Optional.empty(), Optional.of(minute(minute)), true);
  }

  private static Message answered(long row, int number, String text, int minute) {
    return new Message(row, number, ASSISTANT, text, HERON, Optional.of(minute(minute)), true);
  }

  private static Instant minute(int minute) {
    return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60L * minute);
  }
}
