package dev.forkpoint.adapters.fs.trace.pi;

import static dev.forkpoint.domain.trace.Role.ASSISTANT;
import static dev.forkpoint.domain.trace.Role.TOOL;
import static dev.forkpoint.domain.trace.Role.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PiFormatTest extends TraceFormatContract {
  private static final Optional<String> KETTLE = Optional.of("kettle-1");
  private static final Optional<Instant> NINE = Optional.of(Instant.parse("2026-03-02T09:00:00Z"));
  private static final String HEADER =
      """
      {"type":"session","version":3,"id":"s","timestamp":"2026-03-02T08:59:00.000Z","cwd":"/k"}\
      """;

  private static final String[] TURN = {
    HEADER,
    entry("model_change", "a", "", "\"provider\":\"p\",\"modelId\":\"kettle-1\""),
    said("b", "a", "How long does it boil?"),
    message(
        "c",
        "b",
        """
        {"role":"assistant","model":"kettle-1","content":[\
        {"type":"thinking","thinking":"A kettle, then."},{"type":"text","text":"Let me look."},\
        {"type":"toolCall","id":"call_1","name":"read","arguments":{"path":"kettle.txt"}}],\
        "usage":{"input":10,"output":20,"cacheRead":4,"cacheWrite":3,"cost":{"total":0.0125}}}\
        """),
    message(
        "d",
        "c",
        """
        {"role":"toolResult","toolCallId":"call_1","toolName":"read","isError":false,"content":[\
        {"type":"text","text":"100 °C"},\
        {"type":"image","data":"iVBORw0KGgo=","mimeType":"image/png"}]}\
        """),
    answered("e", "d", "Four minutes."),
  };

  private static final String[] FIRST_VERSION = {
    """
    {"type":"session","id":"s","timestamp":"2026-03-02T08:59:00.000Z","cwd":"/k","modelId":"m"}\
    """,
    bare("one"),
    bare("two"),
    bare("three"),
    """
    {"type":"compaction","timestamp":"2026-03-02T09:00:00.000Z","summary":"One.",\
    "firstKeptEntryIndex":2}\
    """,
    bare("four"),
  };

  private static final String[] BRANCHES = {
    HEADER,
    said("a", "", "one"),
    answered("b", "a", "two"),
    said("c", "b", "left"),
    answered("d", "c", "behind"),
    entry("branch_summary", "e", "b", "\"fromId\":\"d\",\"summary\":\"It was left behind.\""),
    said("f", "e", "three"),
    entry("label", "g", "f", "\"targetId\":\"a\",\"label\":\"start\""),
  };

  private static final String[] COMPACTION = {
    HEADER,
    said("a", "", "one"),
    answered("b", "a", "two"),
    said("c", "b", "three"),
    entry("compaction", "d", "c", "\"summary\":\"One and two.\",\"firstKeptEntryId\":\"b\""),
    answered("e", "d", "four"),
  };

  @Override
  protected TraceFormat format() {
    return new PiFormat();
  }

  @Override
  protected List<byte[]> samples() {
    return List.of(
        TraceRead.trace(TURN),
        TraceRead.trace(FIRST_VERSION),
        TraceRead.trace(BRANCHES),
        TraceRead.trace(COMPACTION));
  }

  @Override
  protected String row(String text) {
    return said("a", "", text);
  }

  @Nested
  class Recognition {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"session\",\"id\":\"s\",\"timestamp\":\"2026-03-02\",\"cwd\":\"/k\"}",
          "{\"type\":\"message\",\"timestamp\":\"2026-03-02\",\"message\":{\"role\":\"user\"}}",
          "{\"type\":\"session_info\",\"id\":\"a\",\"parentId\":null,\"timestamp\":\"2026-03-02\"}",
        })
    void a_row_of_pi_is_enough(String row) {
      assertThat(new PiFormat().recognises(TraceRead.trace(row))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"session\",\"harness\":\"pi\",\"id\":\"s\",\"name\":\"kettle\"}",
          "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":\"hello\"}}",
          "{\"type\":\"message\",\"role\":\"user\",\"content\":[]}",
          "{\"type\":\"message\",\"id\":\"a\",\"timestamp\":\"2026-03-02\",\"message\":{}}",
        })
    void a_row_that_only_resembles_one_is_not(String row) {
      assertThat(new PiFormat().recognises(TraceRead.trace(row))).isFalse();
    }
  }

  @Nested
  class Events {

    @Test
    void a_turn_is_told() throws Exception {
      assertThat(read(TURN).events())
          .containsExactly(
              new Opaque(1, "session"),
              new Opaque(2, "model_change"),
              message(3, 1, USER, "How long does it boil?"),
              answer(4, 2, ""),
              new Reasoning(4, "A kettle, then."),
              answer(4, 2, "Let me look."),
              new ToolCall(4, "call_1", "read", "{\"path\":\"kettle.txt\"}"),
              new Usage(4, 10, 20, 4, 3, Optional.of(new BigDecimal("0.0125"))),
              message(5, 3, TOOL, ""),
              new ToolResult(5, "call_1", "100 °C\n[image]", false),
              new Image(5, "image/png", "iVBORw0KGgo="),
              answer(6, 4, "Four minutes."));
    }

    @Test
    void what_extensions_and_summaries_say_is_a_message() throws Exception {
      assertThat(
              read(
                      entry("custom_message", "a", "", "\"content\":\"Mind the steam.\""),
                      message("b", "a", "{\"role\":\"hookMessage\",\"content\":\"Hot!\"}"),
                      entry("branch_summary", "c", "b", "\"summary\":\"It was left.\""))
                  .events())
          .containsExactly(
              message(1, 1, USER, "Mind the steam."),
              message(2, 2, USER, "Hot!"),
              message(3, 3, USER, "It was left."));
    }

    @Test
    void a_command_of_the_users_is_a_message() throws Exception {
      TraceRead read =
          read(
              shell("a", "", "\"exitCode\":0"),
              shell("b", "a", "\"exitCode\":0,\"excludeFromContext\":true"));
      assertThat(read.events(Message.class))
          .extracting(Message::text, Message::effective)
          .containsExactly(tuple("$ boil\n100 °C", true), tuple("$ boil\n100 °C", false));
      assertThat(read.messages()).isEqualTo(1);
    }

    @Test
    void a_message_of_nobody_known_is_opaque() throws Exception {
      assertThat(read(message("a", "", "{\"role\":\"steam\"}"), "{\"type\":\"next\"}").events())
          .containsExactly(new Opaque(1, "message/steam"), new Opaque(2, "next"));
    }

    @Test
    void a_message_without_a_time_around_it_has_its_own() throws Exception {
      assertThat(
              read("{\"type\":\"message\",\"message\":{\"role\":\"user\",\"timestamp\":1772442000000}}")
                  .reading()
                  .startedAt())
          .isEqualTo(NINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "[]", "7", "[null]", "[7]", "{}"})
    void any_content_gives_a_message(String content) throws Exception {
      assertThat(
              read(message("a", "", "{\"role\":\"user\",\"content\":%s}".formatted(content)))
                  .events(Message.class))
          .hasSize(1);
    }
  }

  @Nested
  class Transcript {

    @Test
    void what_was_left_is_not_seen_again() throws Exception {
      TraceRead read = read(BRANCHES);
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(2)).isEqualTo(TraceRead.end(3, BRANCHES));
      assertThat(read.reading().transcript().prefixBytes(3)).isEqualTo(TraceRead.end(6, BRANCHES));
    }

    @Test
    void each_prefix_holds_its_messages() throws Exception {
      for (int messages = 1; messages < 4; messages++) {
        byte[] prefix = new byte[(int) read(BRANCHES).reading().transcript().prefixBytes(messages)];
        System.arraycopy(TraceRead.trace(BRANCHES), 0, prefix, 0, prefix.length);
        assertThat(TraceRead.of(new PiFormat(), new ByteArrayInputStream(prefix)).messages())
            .isEqualTo(messages);
      }
    }

    @Test
    void a_compaction_leaves_its_summary_and_what_it_keeps() throws Exception {
      TraceRead read = read(COMPACTION);
      assertThat(read.events()).contains(new Compaction(5, "One and two."));
      assertThat(read.messages()).isEqualTo(4);
      assertThat(read.reading().transcript().prefixBytes(1))
          .isEqualTo(TraceRead.end(5, COMPACTION));
      assertThat(read.reading().transcript().prefixBytes(3))
          .isEqualTo(TraceRead.end(5, COMPACTION));
    }

    @Test
    void the_first_version_names_what_it_keeps_by_its_place() throws Exception {
      assertThat(read(FIRST_VERSION).messages()).isEqualTo(4);
    }

    @Test
    void a_compaction_can_hold_what_it_retains() throws Exception {
      assertThat(
              read(
                      said("a", "", "one"),
                      entry(
                          "compaction", "b", "a", "\"summary\":\"One.\",\"retainedTail\":[{},{}]"),
                      said("c", "b", "two"))
                  .messages())
          .isEqualTo(4);
    }

    @Test
    void a_compaction_on_a_branch_that_was_left_changes_nothing() throws Exception {
      assertThat(
              read(
                      said("a", "", "one"),
                      said("b", "a", "two"),
                      entry("compaction", "c", "b", "\"summary\":\"One.\""),
                      said("d", "b", "three"))
                  .messages())
          .isEqualTo(3);
    }

    @Test
    void an_entry_whose_parent_is_unknown_begins_anew() throws Exception {
      assertThat(read(said("a", "", "one"), said("b", "lost", "two")).messages()).isEqualTo(1);
    }

    @Test
    void a_cycle_is_none() throws Exception {
      assertThat(read(said("a", "b", "one"), said("b", "a", "two"), said("c", "c", "x")).messages())
          .isEqualTo(1);
    }
  }

  @Nested
  class Counting {

    @Test
    void answers_on_a_branch_that_was_left_are_counted() throws Exception {
      assertThat(
              read(costing("a", ""), costing("b", ""), costing("c", "a")).counts().tokens().input())
          .isEqualTo(30);
    }

    @Test
    void what_a_fork_copied_is_not_counted_again() throws Exception {
      String fork =
          """
          {"type":"session","version":3,"id":"f","timestamp":"2026-03-02T09:30:00.000Z",\
          "cwd":"/k","parentSession":"/sessions/s.jsonl"}\
          """;
      String later = costing("b", "a").replace("T09:00", "T09:31");
      assertThat(read(fork, costing("a", ""), later).events(Usage.class))
          .extracting(Usage::row)
          .containsExactly(3L);
    }
  }

  @Nested
  class Telling {

    @Test
    void the_first_prompt_is_the_title_until_there_is_a_name() throws Exception {
      String name = entry("session_info", "z", "a", "\"name\":\"Kettles\"");
      assertThat(read(said("a", "", "Boil it")).reading().title()).hasValue("Boil it");
      assertThat(read(said("a", "", "Boil it"), name).reading().title()).hasValue("Kettles");
    }

    @Test
    void the_model_is_the_one_that_answered_last() throws Exception {
      assertThat(read(TURN).reading().model()).isEqualTo(KETTLE);
    }
  }

  private static TraceRead read(String... rows) throws IOException {
    return TraceRead.of(new PiFormat(), rows);
  }

  private static String entry(String type, String id, String parent, String more) {
    return """
    {"type":"%s","id":"%s","parentId":%s,"timestamp":"2026-03-02T09:00:00.000Z",%s}\
    """
        .formatted(type, id, parent.isEmpty() ? "null" : '"' + parent + '"', more);
  }

  private static String message(String id, String parent, String message) {
    return entry("message", id, parent, "\"message\":" + message);
  }

  private static String said(String id, String parent, String text) {
    return message(
        id,
        parent,
        "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}".formatted(text));
  }

  private static String answered(String id, String parent, String text) {
    return message(
        id,
        parent,
        "{\"role\":\"assistant\",\"model\":\"kettle-1\",\"content\":\"%s\"}".formatted(text));
  }

  private static String costing(String id, String parent) {
    return message(id, parent, "{\"role\":\"assistant\",\"content\":[],\"usage\":{\"input\":10}}");
  }

  private static String shell(String id, String parent, String more) {
    return message(
        id,
        parent,
        "{\"role\":\"bashExecution\",\"command\":\"boil\",\"output\":\"100 °C\",%s}"
            .formatted(more));
  }

  private static String bare(String text) {
    return """
    {"type":"message","timestamp":"2026-03-02T09:00:00.000Z",\
    "message":{"role":"user","content":"%s"}}\
    """
        .formatted(text);
  }

  private static Event message(long row, int number, Role role, String text) {
    return new Message(row, number, role, text, Optional.empty(), NINE, true);
  }

  private static Event answer(long row, int number, String text) {
    return new Message(row, number, ASSISTANT, text, KETTLE, NINE, true);
  }
}
