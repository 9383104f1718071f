package dev.forkpoint.adapters.fs.trace.gemini;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.SampleSessions;
import dev.forkpoint.adapters.fs.trace.TraceRead;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceFormatContract;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GeminiFormatTest extends TraceFormatContract {
  private static final Optional<String> HERON = Optional.of("heron-1");

  private static final String HEADER =
      """
      {"sessionId":"s-1","projectHash":"ab","startTime":"2026-05-01T12:00:00Z",\
      "lastUpdated":"2026-05-01T12:00:00Z","kind":"main"}\
      """;

  private static final String PROMPT =
      """
      {"id":"u1","timestamp":"2026-05-01T12:00:01Z","type":"user","content":[{"text":"Count"},\
      {"text":"the twigs"}]}\
      """;

  private static final String CALLING =
      """
      {"id":"g1","timestamp":"2026-05-01T12:00:02Z","type":"gemini","content":"","model":"heron-1",\
      "thoughts":[{"subject":"Twigs","description":"I count them."}],\
      "tokens":{"input":100,"output":7,"cached":40,"thoughts":3,"tool":0,"total":110},\
      "toolCalls":[{"id":"c1","name":"count","args":{"what":"twigs"},"status":"executing"}]}\
      """;

  private static final String CALLED =
      CALLING.replace(
          "\"status\":\"executing\"",
          """
          "status":"success","result":[{"functionResponse":{"id":"c1","name":"count",\
          "response":{"output":"12"}}}]\
          """);

  private static final String ANSWER =
      """
      {"id":"g2","timestamp":"2026-05-01T12:00:03Z","type":"gemini","content":"Twelve.",\
      "thoughts":[],"tokens":{"input":120,"output":2,"cached":0},"model":"heron-1"}\
      """;

  @Override
  protected TraceFormat format() {
    return new GeminiFormat();
  }

  @Override
  protected List<byte[]> samples() {
    return List.of(
        TraceRead.trace(HEADER, PROMPT, CALLING, "{\"$set\":{}}", CALLED, ANSWER),
        TraceRead.trace(HEADER, PROMPT, "{\"$rewindTo\":\"u1\"}", PROMPT),
        TraceRead.trace(HEADER, "{\"$set\":{\"messages\":[" + PROMPT + "," + ANSWER + "]}}"));
  }

  @Override
  protected String row(String text) {
    return """
    {"id":"%d","timestamp":"2026-05-01T12:00:01Z","type":"user","content":"%s"}\
    """
        .formatted(text.hashCode(), text);
  }

  @Nested
  class Recognition {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"sessionId\":\"s\",\"messages\":[]}",
          "{\"sessionId\":\"s\",\"type\":\"user\",\"startTime\":\"\"}",
          "{\"id\":\"1\",\"timestamp\":\"2026\",\"type\":\"user\",\"uuid\":\"2\"}",
          "{\"id\":\"1\",\"timestamp\":\"2026\",\"type\":\"message\",\"message\":{}}",
        })
    void what_others_write_is_not_recognised(String content) {
      assertThat(new GeminiFormat().recognises(content.getBytes(UTF_8))).isFalse();
    }

    @Test
    void a_document_is_recognised() {
      assertThat(new GeminiFormat().recognises(document(PROMPT).getBytes(UTF_8))).isTrue();
    }
  }

  @Nested
  class Events {

    @Test
    void a_message_that_comes_again_is_told_once() throws Exception {
      TraceRead read = read(HEADER, PROMPT, CALLING, CALLED, CALLED, ANSWER);
      assertThat(read.events())
          .containsExactly(
              new Event.Opaque(1, "session"),
              message(2, 1, Role.USER, "Count\nthe twigs", Optional.empty(), 1),
              message(3, 2, Role.ASSISTANT, "", HERON, 2),
              new Event.Reasoning(3, "Twigs\nI count them."),
              new Event.ToolCall(3, "c1", "count", "{\"what\":\"twigs\"}"),
              new Event.Usage(3, 100, 7, 40, 0, Optional.empty()),
              new Event.ToolResult(4, "c1", "12", false),
              message(6, 3, Role.ASSISTANT, "Twelve.", HERON, 3),
              new Event.Usage(6, 120, 2, 0, 0, Optional.empty()));
      assertThat(read.messages()).isEqualTo(3);
    }

    @Test
    void what_an_earlier_message_gets_is_told_as_part_of_it() throws Exception {
      TraceRead read = read(PROMPT, CALLING, ANSWER, CALLED);
      assertThat(read.events().subList(read.events().size() - 2, read.events().size()))
          .containsExactly(
              message(4, 2, Role.ASSISTANT, "", HERON, 2),
              new Event.ToolResult(4, "c1", "12", false));
      assertThat(read.messages()).isEqualTo(3);
    }

    @Test
    void a_failure_is_an_error() throws Exception {
      String failed =
          CALLED.replace("success", "error").replace("\"output\":\"12\"", "\"error\":\"no twigs\"");
      assertThat(read(failed).events(Event.ToolResult.class))
          .containsExactly(new Event.ToolResult(1, "c1", "no twigs", true));
    }

    @Test
    void information_is_no_message() throws Exception {
      TraceRead read = read(ANSWER.replace("\"type\":\"gemini\"", "\"type\":\"info\""), PROMPT);
      assertThat(read.events()).startsWith(new Event.Opaque(1, "info"));
      assertThat(read.messages()).isEqualTo(1);
    }

    @Test
    void pictures_are_shown() throws Exception {
      String picture =
          row("x")
              .replace(
                  "\"x\"",
                  "[\"Look\",{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\"AAAA\"}}]");
      assertThat(read(picture).events(Event.Image.class))
          .containsExactly(new Event.Image(1, "image/png", "AAAA"));
    }

    @Test
    void documents_and_logs_tell_the_same() throws Exception {
      TraceRead document = readText(document(PROMPT, CALLED, ANSWER));
      TraceRead log = read(PROMPT, CALLED, ANSWER);
      assertThat(document.events()).isEqualTo(log.events());
      assertThat(document.issues()).isEmpty();
      assertThat(document.reading().rows()).isEqualTo(3);
      assertThat(document.reading().title()).hasValue("Count");
      assertThat(document.reading().model()).isEqualTo(HERON);
      assertThat(document.reading().startedAt()).hasValue(at(0));
    }

    private Event message(
        long row, int number, Role role, String text, Optional<String> model, int second) {
      return new Event.Message(row, number, role, text, model, Optional.of(at(second)), true);
    }
  }

  @Nested
  class EffectiveMessages {

    @Test
    void a_rewind_takes_a_message_and_what_came_after_it() throws Exception {
      String[] rows = {PROMPT, CALLED, ANSWER, "{\"$rewindTo\":\"g1\"}", ANSWER};
      TraceRead read = read(rows);
      assertThat(read.messages()).isEqualTo(2);
      assertThat(read.reading().transcript().prefixBytes(1)).isEqualTo(TraceRead.end(1, rows));
    }

    @Test
    void a_rewind_to_an_unknown_message_takes_all() throws Exception {
      assertThat(read(PROMPT, ANSWER, "{\"$rewindTo\":\"x\"}").messages()).isZero();
    }

    @Test
    void the_last_message_ends_where_it_came_last() throws Exception {
      String[] rows = {PROMPT, CALLING, CALLED, ANSWER};
      assertThat(read(rows).reading().transcript().prefixBytes(2))
          .isEqualTo(TraceRead.end(3, rows));
    }

    @Test
    void messages_that_are_set_replace_all() throws Exception {
      String summary = PROMPT.replace("u1", "u2").replace("Count", "So far we counted");
      String[] rows = {PROMPT, CALLED, ANSWER, set(summary, ANSWER), row("And now?")};
      TraceRead read = read(rows);
      assertThat(read.events(Event.Compaction.class))
          .containsExactly(new Event.Compaction(4, "So far we counted\nthe twigs"));
      assertThat(read.messages()).isEqualTo(3);
      assertThat(read.reading().transcript().prefixBytes(1)).isEqualTo(TraceRead.end(4, rows));
      assertThat(read.events(Event.Message.class))
          .hasSize(4)
          .last()
          .extracting(Event.Message::number)
          .isEqualTo(4);
    }

    @Test
    void known_messages_that_are_set_are_no_compaction() throws Exception {
      TraceRead read = read(PROMPT, CALLED, ANSWER, set(PROMPT, ANSWER));
      assertThat(read.events(Event.Compaction.class)).isEmpty();
      assertThat(read.messages()).isEqualTo(2);
    }

    private String set(String... messages) {
      return "{\"$set\":{\"messages\":[" + String.join(",", messages) + "]}}";
    }

    @Test
    void a_summary_is_the_title() throws Exception {
      assertThat(read(PROMPT, "{\"$set\":{\"summary\":\"Twigs\"}}").reading().title())
          .hasValue("Twigs");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gemini/legacy-json-4KB.json,      4, 4, 2, 2, 1, 24176, 33, gemini-2.5-flash",
    "gemini/stage0-jsonl_v040.jsonl,   5, 3, 1, 2, 1, 23924, 228, gemini-3-flash-preview",
  })
  void real_sessions_are_read(
      String file,
      int rows,
      int messages,
      int user,
      int assistant,
      int calls,
      int input,
      int output,
      String model)
      throws Exception {
    TraceRead read = SampleSessions.read(new GeminiFormat(), file);
    assertThat(read.issues()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(rows);
    assertThat(read.messages()).isEqualTo(messages);
    assertThat(read.counts().userMessages()).isEqualTo(user);
    assertThat(read.counts().assistantMessages()).isEqualTo(assistant);
    assertThat(read.counts().toolCalls()).isEqualTo(calls);
    assertThat(read.counts().toolResults()).isEqualTo(calls);
    assertThat(read.counts().tokens().input()).isEqualTo(input);
    assertThat(read.counts().tokens().output()).isEqualTo(output);
    assertThat(read.reading().model()).hasValue(model);
    assertThat(read.reading().title()).isPresent();
  }

  private static Instant at(int second) {
    return Instant.parse("2026-05-01T12:00:00Z").plusSeconds(second);
  }

  private static String document(String... messages) {
    return HEADER.replace("\"main\"}", "\"main\",\"messages\":[")
        + String.join(",\n", messages)
        + "]}";
  }

  private static TraceRead read(String... rows) throws IOException {
    return TraceRead.of(new GeminiFormat(), rows);
  }

  private static TraceRead readText(String content) throws IOException {
    return TraceRead.of(new GeminiFormat(), new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
