package dev.forkpoint.adapters.fs.trace.codex;

import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.CALL;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.ENVIRONMENT;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.OUTPUT;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.OWN_TURN;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.PARENT_TURN;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.SECRET_THOUGHT;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.THOUGHT;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.answered;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.compacted;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.event;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.item;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.meta;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.rolledBack;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.said;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.tokens;
import static dev.forkpoint.adapters.fs.trace.codex.Rollouts.turn;
import static dev.forkpoint.domain.trace.Role.ASSISTANT;
import static dev.forkpoint.domain.trace.Role.SYSTEM;
import static dev.forkpoint.domain.trace.Role.TOOL;
import static dev.forkpoint.domain.trace.Role.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceFormatContract;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Event.Compaction;
import dev.forkpoint.domain.trace.Event.Image;
import dev.forkpoint.domain.trace.Event.Message;
import dev.forkpoint.domain.trace.Event.Opaque;
import dev.forkpoint.domain.trace.Event.Reasoning;
import dev.forkpoint.domain.trace.Event.ToolCall;
import dev.forkpoint.domain.trace.Event.ToolResult;
import dev.forkpoint.domain.trace.Event.Usage;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodexFormatTest extends TraceFormatContract {
  private static final Optional<String> KETTLE = Optional.of("gpt-kettle");
  private static final Optional<Instant> NINE = Optional.of(Instant.parse("2026-03-02T09:00:00Z"));

  private static final String[] TURN = {
    meta(""),
    turn(OWN_TURN),
    said("How long does it boil?"),
    THOUGHT,
    answered("Let me look."),
    CALL,
    OUTPUT,
    tokens(100, 40, 7),
    SECRET_THOUGHT,
    answered("Four minutes."),
  };

  private static final String[] BARE = {
    "{\"id\":\"t\",\"timestamp\":\"2025-06-02T09:00:00.000Z\",\"instructions\":null}",
    "{\"record_type\":\"state\"}",
    """
    {"type":"message","role":"user","content":[{"type":"input_text","text":"Boil it"}]}\
    """,
    "{\"type\":\"reasoning\",\"summary\":[],\"id\":\"rs_1\"}",
    """
    {"type":"local_shell_call","call_id":"c","status":"completed",\
    "action":{"type":"exec","command":["boil"]}}\
    """,
    """
    {"type":"function_call_output","call_id":"c","output":"{\\"output\\":\\"done\\"}"}\
    """,
  };

  @Override
  protected TraceFormat format() {
    return new CodexFormat();
  }

  @Override
  protected List<byte[]> samples() {
    return List.of(
        TraceRead.trace(TURN),
        TraceRead.trace(BARE),
        TraceRead.trace(said("a"), compacted("{\"message\":\"b\"}"), said("c"), rolledBack(1)));
  }

  @Override
  protected String row(String text) {
    return said(text);
  }

  @Nested
  class Recognition {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"session_meta\",\"payload\":{\"base_instructions\":\"",
          "{\"type\":\"event_msg\",\"payload\":{\"type\":\"user_message\"}}",
          "{\"id\":\"t\",\"timestamp\":\"2025-06-02T09:00:00.000Z\",\"instructions\":null}",
          "{\"type\":\"function_call\",\"name\":\"shell\",\"arguments\":\"{}\",\"call_id\":\"c\"}",
        })
    void a_row_of_codex_is_enough(String row) {
      assertThat(new CodexFormat().recognises(TraceRead.trace(row))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"session\",\"payload\":{}}",
          "{\"type\":\"message\",\"role\":\"user\",\"content\":\"hello\"}",
          "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":[]}}",
          "{\"type\":\"session_meta\"}",
        })
    void a_row_that_only_resembles_one_is_not(String row) {
      assertThat(new CodexFormat().recognises(TraceRead.trace(row))).isFalse();
    }
  }

  @Nested
  class Events {

    @Test
    void a_turn_is_told_from_its_items() throws Exception {
      assertThat(read(TURN).events())
          .containsExactly(
              new Opaque(1, "session_meta"),
              new Opaque(2, "turn_context"),
              message(3, 1, USER, "How long does it boil?"),
              answer(4, 2, ""),
              new Reasoning(4, "A kettle, then."),
              answer(5, 2, "Let me look."),
              new ToolCall(6, "call_1", "exec_command", "{\"cmd\":\"boil\"}"),
              message(7, 3, TOOL, ""),
              new ToolResult(7, "call_1", "100 °C", false),
              new Usage(8, 100, 7, 40, 0, Optional.empty()),
              answer(9, 4, ""),
              new Reasoning(9, ""),
              answer(10, 4, "Four minutes."));
    }

    @Test
    void rows_of_the_first_versions_are_items_themselves() throws Exception {
      assertThat(read(BARE).events())
          .containsExactly(
              new Opaque(1, "session_meta"),
              new Opaque(2, "session_meta"),
              new Message(3, 1, USER, "Boil it", Optional.empty(), Optional.empty(), true),
              new Message(4, 2, ASSISTANT, "", Optional.empty(), Optional.empty(), true),
              new Reasoning(4, ""),
              new ToolCall(5, "c", "local_shell", "{\"type\":\"exec\",\"command\":[\"boil\"]}"),
              new Message(6, 3, TOOL, "", Optional.empty(), Optional.empty(), true),
              new ToolResult(6, "c", "{\"output\":\"done\"}", false));
    }

    @Test
    void what_is_logged_twice_is_told_once() throws Exception {
      TraceRead read =
          read(
              said("hello"),
              event("{\"type\":\"user_message\",\"message\":\"hello\"}"),
              event("{\"type\":\"agent_message\",\"message\":\"hi\"}"),
              answered("hi"));
      assertThat(read.events(Message.class))
          .extracting(Message::text)
          .containsExactly("hello", "hi");
      assertThat(read.events(Opaque.class))
          .containsExactly(
              new Opaque(2, "event_msg/user_message"), new Opaque(3, "event_msg/agent_message"));
    }

    @Test
    void text_that_is_given_to_a_tool_as_it_is_becomes_a_json_string() throws Exception {
      assertThat(
              read(item(
                      """
                      {"type":"custom_tool_call","call_id":"c","name":"apply_patch",\
                      "input":"*** \\"Begin\\"\\n"}\
                      """))
                  .events())
          .contains(new ToolCall(1, "c", "apply_patch", "\"*** \\\"Begin\\\"\\n\""));
    }

    @Test
    void a_call_that_ran_with_the_model_is_its_own_answer() throws Exception {
      TraceRead read =
          read(
              item(
                  """
                  {"type":"web_search_call","id":"ws_1","status":"completed",\
                  "action":{"type":"search","query":"kettles"}}\
                  """),
              item(
                  """
                  {"type":"image_generation_call","id":"ig_1","status":"completed",\
                  "revised_prompt":"a kettle","result":"iVBORw0KGgo="}\
                  """));
      assertThat(read.events())
          .containsExactly(
              answer(1, 1, "", Optional.empty()),
              new ToolCall(1, "ws_1", "web_search", "{\"type\":\"search\",\"query\":\"kettles\"}"),
              new ToolResult(1, "ws_1", "", false),
              new ToolCall(2, "ig_1", "image_generation", "\"a kettle\""),
              new ToolResult(2, "ig_1", "", false),
              new Image(2, "image/png", "iVBORw0KGgo="));
    }

    @Test
    void pictures_are_told_wherever_they_are() throws Exception {
      TraceRead read =
          read(
              item(
                  """
                  {"type":"message","role":"user","content":[{"type":"input_text","text":"see"},\
                  {"type":"input_image","image_url":"data:image/png;base64,iVBOR"},\
                  {"type":"input_text","text":"there"}]}\
                  """),
              item(
                  """
                  {"type":"custom_tool_call_output","call_id":"c","output":\
                  [{"type":"input_text","text":"a view"},\
                  {"type":"input_image","image_url":"https://kettles.example/1.png"}]}\
                  """));
      assertThat(read.events())
          .containsExactly(
              message(1, 1, USER, "see"),
              new Image(1, "image/png", "iVBOR"),
              message(1, 1, USER, "there"),
              message(2, 2, TOOL, ""),
              new ToolResult(2, "c", "a view\n[input_image]", false),
              new Image(2, "", "https://kettles.example/1.png"));
    }

    @Test
    void an_error_is_not_effective() throws Exception {
      TraceRead read =
          read(
              answered("hi"),
              event("{\"type\":\"error\",\"message\":\"no water\"}"),
              answered("o"));
      assertThat(read.events())
          .containsExactly(
              answer(1, 1, "hi", Optional.empty()),
              new Message(2, 2, SYSTEM, "no water", Optional.empty(), NINE, false),
              answer(3, 3, "o", Optional.empty()));
      assertThat(read.messages()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "7", "[null]", "[7]", "[{}]", "{}"})
    void any_content_gives_a_message(String content) throws Exception {
      assertThat(
              read(item(
                      "{\"type\":\"message\",\"role\":\"user\",\"content\":%s}".formatted(content)))
                  .events(Message.class))
          .hasSize(1);
    }

    @Test
    void a_row_of_another_version_is_opaque() throws Exception {
      assertThat(
              read(item("{\"type\":\"ghost_snapshot\"}"), "{\"type\":\"next\",\"payload\":{}}")
                  .events())
          .containsExactly(new Opaque(1, "response_item/ghost_snapshot"), new Opaque(2, "next"));
    }
  }

  @Nested
  class Transcript {

    @Test
    void an_answer_ends_with_its_last_item() throws Exception {
      TraceRead read = read(TURN);
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(2)).isEqualTo(TraceRead.end(6, TURN));
    }

    @Test
    void a_compaction_leaves_the_history_that_it_brings() throws Exception {
      String[] rows = {
        said("one"),
        answered("two"),
        compacted(
            """
            {"message":"One and two.","replacement_history":[\
            {"type":"message","role":"user","content":[{"type":"input_text","text":"one"}]},\
            {"type":"compaction","encrypted_content":"gAAA"},\
            {"type":"message","role":"user","content":[{"type":"input_text","text":"sum"}]}]}\
            """),
        answered("three"),
        said("four"),
      };
      TraceRead read = read(rows);
      assertThat(read.events()).contains(new Compaction(3, "One and two."));
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(1)).isEqualTo(TraceRead.end(3, rows));
      assertThat(read.reading().transcript().prefixBytes(3)).isEqualTo(TraceRead.end(4, rows));
    }

    @Test
    void a_compaction_without_history_leaves_the_prompts_and_its_summary() throws Exception {
      TraceRead read =
          read(
              ENVIRONMENT,
              said("one"),
              answered("two"),
              said("three"),
              answered("four"),
              compacted("{\"message\":\"So far.\"}"));
      assertThat(read.messages()).isEqualTo(3);
    }

    @Test
    void a_rollback_takes_away_the_last_turns() throws Exception {
      String[] rows = {
        ENVIRONMENT,
        said("one"),
        answered("1"),
        said("two"),
        answered("2"),
        said("three"),
        rolledBack(2),
        said("four"),
      };
      TraceRead read = read(rows);
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(3)).isEqualTo(TraceRead.end(3, rows));
    }

    @Test
    void a_rollback_of_everything_leaves_what_was_before_the_first_prompt() throws Exception {
      assertThat(read(ENVIRONMENT, said("one"), answered("1"), rolledBack(7)).messages())
          .isEqualTo(1);
    }
  }

  @Nested
  class Counting {

    @Test
    void a_total_that_comes_twice_is_counted_once() throws Exception {
      assertThat(
              read(tokens(100, 40, 7), tokens(100, 40, 7), tokens(250, 40, 9)).events(Usage.class))
          .containsExactly(
              new Usage(1, 100, 7, 40, 0, Optional.empty()),
              new Usage(3, 150, 2, 0, 0, Optional.empty()));
    }

    @Test
    void what_a_fork_copied_is_not_counted_again() throws Exception {
      assertThat(
              read(
                      meta(",\"forked_from_id\":\"" + PARENT_TURN + "\""),
                      turn(PARENT_TURN),
                      tokens(100, 40, 7),
                      turn(OWN_TURN),
                      tokens(130, 40, 8))
                  .events(Usage.class))
          .containsExactly(new Usage(5, 30, 1, 0, 0, Optional.empty()));
    }

    @Test
    void what_cannot_be_told_to_be_copied_is_counted() throws Exception {
      assertThat(
              read(
                      meta(",\"forked_from_id\":\"" + PARENT_TURN + "\""),
                      turn(""),
                      tokens(100, 40, 7))
                  .events(Usage.class))
          .hasSize(1);
    }
  }

  @Nested
  class Telling {

    @Test
    void the_first_prompt_is_the_title_and_what_codex_put_there_is_none() throws Exception {
      TraceRead read =
          read(
              ENVIRONMENT,
              said("# AGENTS.md instructions for /kettle"),
              said("Boil it"),
              said("x"));
      assertThat(read.reading().title()).hasValue("Boil it");
    }

    @Test
    void a_name_comes_before_a_prompt() throws Exception {
      TraceRead read =
          read(
              said("Boil it"),
              event("{\"type\":\"thread_name_updated\",\"thread_name\":\"Kettles\"}"));
      assertThat(read.reading().title()).hasValue("Kettles");
      assertThat(read.reading().firstPrompt()).hasValue("Boil it");
    }

    @Test
    void the_model_is_the_one_that_answered_last() throws Exception {
      TraceRead read =
          read(
              turn(OWN_TURN),
              answered("hi"),
              Rollouts.row("turn_context", "{\"model\":\"gpt-silent\"}"));
      assertThat(read.reading().model()).isEqualTo(KETTLE);
    }

    @Test
    void times_are_those_of_the_rows() throws Exception {
      assertThat(read(TURN).reading().startedAt()).isEqualTo(NINE);
      assertThat(read(BARE).reading().endedAt()).hasValue(Instant.parse("2025-06-02T09:00:00Z"));
    }
  }

  private static TraceRead read(String... rows) throws IOException {
    return TraceRead.of(new CodexFormat(), rows);
  }

  private static Event message(long row, int number, Role role, String text) {
    return new Message(row, number, role, text, Optional.empty(), NINE, true);
  }

  private static Event answer(long row, int number, String text) {
    return answer(row, number, text, KETTLE);
  }

  private static Event answer(long row, int number, String text, Optional<String> model) {
    return new Message(row, number, ASSISTANT, text, model, NINE, true);
  }
}
