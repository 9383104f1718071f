package dev.forkpoint.adapters.fs.trace.zot;

import static dev.forkpoint.domain.trace.Role.ASSISTANT;
import static dev.forkpoint.domain.trace.Role.TOOL;
import static dev.forkpoint.domain.trace.Role.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZotFormatTest extends TraceFormatContract {
  private static final Optional<String> KETTLE = Optional.of("kettle-1");
  private static final Optional<Instant> NINE = Optional.of(Instant.parse("2026-03-02T09:00:00Z"));
  private static final String META = meta("\"model\":\"kettle-1\"");

  private static final String[] TURN = {
    META,
    said("How long does it boil?"),
    message(
        "assistant",
        """
        {"reasoning_id":"r","summary":"A kettle, then."},{"text":"Let me look."},\
        {"id":"call_1","name":"read","arguments":{"path":"kettle.txt"}},\
        {"id":"call_2","name":"search","arguments":null,"server":true}\
        """),
    message(
        "tool",
        """
        {"call_id":"call_1","content":[{"text":"100 °C","format":"plain"},\
        {"mime_type":"image/png","data":"iVBORw0KGgo="}],"is_error":true}\
        """),
    usage(10, "0.5"),
    message("assistant", "{\"text\":\"Four minutes.\"}"),
    usage(15, "0.75"),
  };

  private static final String[] COMPACTION = {
    META,
    said("one"),
    message("assistant", "{\"text\":\"two\"}"),
    """
    {"type":"compaction","messages":[{"role":"user","content":[{"text":"One was said."}]},\
    {"role":"assistant","content":[{"text":"two"}]},{"role":"assistant","content":[]}]}\
    """,
    said("three"),
  };

  @Override
  protected TraceFormat format() {
    return new ZotFormat();
  }

  @Override
  protected List<byte[]> samples() {
    return List.of(TraceRead.trace(TURN), TraceRead.trace(COMPACTION));
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
          "{\"type\":\"meta\",\"meta\":{\"id\":\"z\",\"cwd\":\"\",\"started\":\"2026-03-02\"}}",
          "{\"type\":\"usage\",\"usage\":{},\"cumulative\":{}}",
          "{\"type\":\"compaction\",\"messages\":[]}",
        })
    void a_row_of_zot_is_enough(String row) {
      assertThat(new ZotFormat().recognises(TraceRead.trace(row))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"type\":\"message\",\"message\":{\"role\":\"user\",\"content\":\"hello\"}}",
          "{\"type\":\"message\",\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}}",
          "{\"type\":\"message\",\"id\":\"a\",\"message\":{\"content\":[{\"text\":\"a\"}]}}",
          "{\"type\":\"compaction\",\"id\":\"a\",\"parentId\":\"b\",\"messages\":[]}",
        })
    void a_row_that_only_resembles_one_is_not(String row) {
      assertThat(new ZotFormat().recognises(TraceRead.trace(row))).isFalse();
    }
  }

  @Nested
  class Events {

    @Test
    void a_turn_is_told() throws Exception {
      assertThat(read(TURN).events())
          .containsExactly(
              new Opaque(1, "meta"),
              message(2, 1, USER, "How long does it boil?"),
              answer(3, 2, ""),
              new Reasoning(3, "A kettle, then."),
              answer(3, 2, "Let me look."),
              new ToolCall(3, "call_1", "read", "{\"path\":\"kettle.txt\"}"),
              new ToolCall(3, "call_2", "search", "null"),
              new ToolResult(3, "call_2", "", false),
              message(4, 3, TOOL, ""),
              new ToolResult(4, "call_1", "100 °C\n[image]", true),
              new Image(4, "image/png", "iVBORw0KGgo="),
              new Usage(5, 10, 1, 0, 0, Optional.of(new BigDecimal("0.5"))),
              answer(6, 4, "Four minutes."),
              new Usage(7, 5, 0, 0, 0, Optional.of(new BigDecimal("0.25"))));
    }

    @Test
    void a_message_without_blocks_is_not_effective() throws Exception {
      TraceRead read = read(message("assistant", ""));
      assertThat(read.events(Message.class)).noneMatch(Message::effective).hasSize(1);
      assertThat(read.messages()).isZero();
    }

    @Test
    void a_request_that_is_not_answered_dangles_and_gets_no_stub() throws Exception {
      TraceRead read = read(message("assistant", "{\"id\":\"c\",\"name\":\"n\",\"arguments\":{}}"));
      assertThat(read.counts().danglingToolCalls()).isEqualTo(1);
      assertThat(read.events(ToolResult.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"text\":\"a\",\"name\":\"n\",\"id\":\"i\"}       | TEXT",
          "{\"text\":\"a\",\"summary\":\"\"}                  | TEXT",
          "{\"text\":\"\"}                                    | TEXT",
          "{\"summary\":\"\"}                                 | REASONING",
          "{\"encrypted_content\":\"x\",\"text\":\"\"}        | REASONING",
          "{\"data\":\"iVBOR\"}                               | IMAGE",
          "{\"name\":\"n\",\"id\":\"i\"}                      | CALL",
          "{\"call_id\":\"c\",\"content\":null}               | RESULT",
          "{\"type\":\"text\",\"text\":\"a\",\"call_id\":\"c\"} | TEXT",
          "{\"video\":\"x\"}                                  | UNKNOWN",
        })
    void a_block_is_told_by_its_keys(String block, ZotBlock.Kind kind) throws Exception {
      assertThat(new ZotBlock(new ObjectMapper().readTree(block)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "[]", "[null]", "[[]]", "{}"})
    void any_content_gives_a_message(String content) throws Exception {
      assertThat(
              read("{\"type\":\"message\",\"message\":{\"content\":%s}}".formatted(content))
                  .events(Message.class))
          .hasSize(1);
    }
  }

  @Nested
  class Transcript {

    @Test
    void a_compaction_puts_its_messages_in_the_place_of_all_before() throws Exception {
      TraceRead read = read(COMPACTION);
      assertThat(read.events()).contains(new Compaction(4, "One was said."));
      assertThat(read.messages()).isEqualTo(3);
      assertThat(read.reading().transcript().prefixBytes(1))
          .isEqualTo(TraceRead.end(4, COMPACTION));
      assertThat(read.reading().transcript().prefixBytes(2))
          .isEqualTo(TraceRead.end(4, COMPACTION));
    }

    @Test
    void a_compaction_without_messages_leaves_none() throws Exception {
      assertThat(read(said("one"), "{\"type\":\"compaction\",\"messages\":null}").messages())
          .isZero();
    }
  }

  @Nested
  class Counting {

    @Test
    void what_a_branch_copied_is_not_counted_again() throws Exception {
      assertThat(
              read(
                      meta("\"parent\":\"p\",\"fork_point\":2"),
                      said("one"),
                      message("assistant", "{\"text\":\"two\"}"),
                      usage(10, "1"),
                      message("assistant", "{\"text\":\"three\"}"),
                      usage(15, "1"))
                  .events(Usage.class))
          .extracting(Usage::row, Usage::inputTokens)
          .containsExactly(tuple(6L, 5L));
    }

    @Test
    void a_usage_without_a_total_is_what_it_says() throws Exception {
      assertThat(read("{\"type\":\"usage\",\"usage\":{\"input_tokens\":7}}").events())
          .containsExactly(new Usage(1, 7, 0, 0, 0, Optional.empty()));
    }
  }

  @Nested
  class Telling {

    @Test
    void the_last_model_and_the_last_name_hold() throws Exception {
      TraceRead read =
          read(
              META,
              said("Boil it"),
              "{\"type\":\"rename\",\"title\":\"Kettles\"}",
              meta("\"model\":\"kettle-2\""));
      assertThat(read.reading().title()).hasValue("Kettles");
      assertThat(read.reading().model()).hasValue("kettle-2");
    }

    @Test
    void the_first_prompt_is_the_title_where_there_is_no_name() throws Exception {
      assertThat(read(TURN).reading().title()).hasValue("How long does it boil?");
    }

    @Test
    void a_time_that_was_never_set_is_none() throws Exception {
      assertThat(
              read(said("a").replace("2026-03-02T09:00:00Z", "0001-01-01T00:00:00Z"))
                  .reading()
                  .startedAt())
          .isEmpty();
    }
  }

  private static TraceRead read(String... rows) throws IOException {
    return TraceRead.of(new ZotFormat(), rows);
  }

  private static String meta(String more) {
    return """
    {"type":"meta","meta":{"id":"z","cwd":"/k","started":"2026-03-02T08:59:00.5Z",%s}}\
    """
        .formatted(more);
  }

  private static String message(String role, String blocks) {
    return """
    {"type":"message","message":{"role":"%s","content":[%s],"time":"2026-03-02T09:00:00Z"}}\
    """
        .formatted(role, blocks);
  }

  private static String said(String text) {
    return message("user", "{\"text\":\"%s\"}".formatted(text));
  }

  private static String usage(int input, String cost) {
    return """
    {"type":"usage","usage":{},"cumulative":{"input_tokens":%d,"output_tokens":1,"cost_usd":%s}}\
    """
        .formatted(input, cost);
  }

  private static Event message(long row, int number, Role role, String text) {
    return new Message(row, number, role, text, Optional.empty(), NINE, true);
  }

  private static Event answer(long row, int number, String text) {
    return new Message(row, number, ASSISTANT, text, KETTLE, NINE, true);
  }
}
