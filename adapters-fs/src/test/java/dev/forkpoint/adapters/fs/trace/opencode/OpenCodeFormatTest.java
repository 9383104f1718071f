package dev.forkpoint.adapters.fs.trace.opencode;

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

final class OpenCodeFormatTest {
  private static final Optional<String> HERON = Optional.of("heron-1");

  private static final String PROMPT =
      """
      {"info":{"id":"msg_1","role":"user","time":{"created":1000},"summary":{"diffs":[]}},
       "parts":[{"type":"text","text":"Count the twigs"},
         {"type":"text","text":"in /nest","synthetic":true},
         {"type":"file","mime":"image/png","url":"data:image/png;base64,AAAA"}]}\
      """;

  private static final String CALLS =
      """
      {"info":{"id":"msg_2","role":"assistant","parentID":"msg_1","modelID":"heron-1",
        "cost":0.25,"tokens":{"input":10,"output":3,"reasoning":2,"cache":{"read":5,"write":4}},
        "time":{"created":2000,"completed":3000},"finish":"tool-calls"},
       "parts":[{"type":"step-start"},{"type":"reasoning","text":"Two nests."},
         {"type":"tool","callID":"c1","tool":"count","state":{"status":"completed",
           "input":{"nest":1},"output":"12"}},
         {"type":"tool","callID":"c2","tool":"count","state":{"status":"error",
           "input":{"nest":2},"error":"it fell"}},
         {"type":"tool","callID":"c3","tool":"wait","state":{"status":"running","input":{}}},
         {"type":"step-finish"}]}\
      """;

  private static final String ANSWER =
      """
      {"info":{"id":"msg_3","role":"assistant","parentID":"msg_1","modelID":"heron-1",
        "time":{"created":4000}},"parts":[{"type":"text","text":"Twelve."}]}\
      """;

  private static final String REQUEST =
      """
      {"info":{"id":"msg_4","role":"user","time":{"created":5000}},
       "parts":[{"type":"compaction","auto":true}]}\
      """;

  private static final String SUMMARY =
      """
      {"info":{"id":"msg_5","role":"assistant","parentID":"msg_4","modelID":"heron-1",
        "summary":true,"finish":"stop","tokens":{"input":7,"output":1},"time":{"created":6000}},
       "parts":[{"type":"text","text":"We counted twelve twigs."}]}\
      """;

  @Test
  void an_export_is_recognised() {
    String export = session(PROMPT, CALLS);
    assertThat(recognises(export)).isTrue();
    assertThat(recognises(export.substring(0, export.length() / 2))).isTrue();
    assertThat(recognises(session())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"messages\":[]}",
        "{\"info\":{\"id\":\"x\"},\"messages\":[]}",
        "{\"info\":{\"id\":\"x\",\"time\":{}}}",
      })
  void other_documents_are_not(String content) {
    assertThat(recognises(content)).isFalse();
  }

  @Test
  void messages_are_told_with_their_parts() throws Exception {
    TraceRead read = read(session(PROMPT, CALLS, ANSWER));
    assertThat(read.issues()).isEmpty();
    assertThat(read.events())
        .containsExactly(
            message(1, Role.USER, "Count the twigs\nin /nest", Optional.empty(), 1),
            new Event.Image(1, "image/png", "AAAA"),
            message(2, Role.ASSISTANT, "", HERON, 2),
            new Event.Opaque(2, "step-start"),
            new Event.Reasoning(2, "Two nests."),
            new Event.ToolCall(2, "c1", "count", "{\"nest\":1}"),
            new Event.ToolCall(2, "c2", "count", "{\"nest\":2}"),
            new Event.ToolCall(2, "c3", "wait", "{}"),
            new Event.ToolResult(2, "c1", "12", false),
            new Event.ToolResult(2, "c2", "it fell", true),
            new Event.Opaque(2, "step-finish"),
            new Event.Usage(2, 10, 3, 5, 4, Optional.of(new BigDecimal("0.25"))),
            message(3, Role.ASSISTANT, "Twelve.", HERON, 4));
  }

  @Test
  void the_session_is_known_by_its_title() throws Exception {
    TraceRead read = read(session(PROMPT, ANSWER));
    assertThat(read.reading().title()).hasValue("Twigs");
    assertThat(read.reading().model()).isEqualTo(HERON);
    assertThat(read.reading().rows()).isEqualTo(2);
    assertThat(read.reading().startedAt()).hasValue(Instant.ofEpochSecond(1));
    assertThat(read.reading().endedAt()).hasValue(Instant.ofEpochSecond(9));
  }

  @Test
  void a_session_without_a_title_is_known_by_its_first_prompt() throws Exception {
    String untitled =
        session(PROMPT).replace("\"Twigs\"", "\"New session - 2026-05-01T12:00:00.000Z\"");
    assertThat(read(untitled).reading().title()).hasValue("Count the twigs");
  }

  @Test
  void what_was_reverted_is_not_effective() throws Exception {
    String reverted =
        session(PROMPT, CALLS, ANSWER)
            .replace("\"Twigs\"", "\"Twigs\",\"revert\":{\"messageID\":\"msg_2\"}");
    TraceRead read = read(reverted);
    assertThat(read.messages()).isEqualTo(1);
    assertThat(read.events(Event.Message.class))
        .extracting(Event.Message::effective)
        .containsExactly(true, false, false);
  }

  @Test
  void a_summary_takes_away_what_came_before_its_request() throws Exception {
    TraceRead read = read(session(PROMPT, CALLS, ANSWER, REQUEST, SUMMARY, ANSWER));
    assertThat(read.messages()).isEqualTo(3);
    assertThat(read.events(Event.Compaction.class))
        .containsExactly(new Event.Compaction(5, "We counted twelve twigs."));
    assertThat(read.counts().tokens().input()).isEqualTo(17);
  }

  @Test
  void a_summary_leaves_the_tail_that_its_request_names() throws Exception {
    String request = REQUEST.replace("\"auto\":true", "\"tail_start_id\":\"msg_2\"");
    assertThat(read(session(PROMPT, CALLS, ANSWER, request, SUMMARY)).messages()).isEqualTo(4);
  }

  @Test
  void a_summary_that_failed_takes_nothing_away() throws Exception {
    String failed = SUMMARY.replace("\"finish\":\"stop\"", "\"error\":{}");
    assertThat(read(session(PROMPT, CALLS, REQUEST, failed)).messages()).isEqualTo(4);
  }

  @Test
  void what_a_fork_keeps_is_a_session() throws Exception {
    String session = session(PROMPT, CALLS, ANSWER);
    TraceRead whole = read(session);
    for (int kept = 0; kept < whole.messages(); kept++) {
      String fork = whole.prefix(session.getBytes(UTF_8), kept);
      assertThat(recognises(fork)).isTrue();
      TraceRead read = read(fork);
      assertThat(read.issues()).isEmpty();
      assertThat(read.messages()).isEqualTo(kept);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "opencode/export-tiny-v1.18.12.json,   2, 1, 0,  4641,  56,   deepseek-v4-flash-free",
    "opencode/tree/child-ses_0702e7bb.json, 8, 7, 18, 39299, 3673, mimo-v2.5-free",
  })
  void real_sessions_are_read(
      String file, int messages, int assistant, int calls, int input, int output, String model)
      throws Exception {
    TraceRead read = SampleSessions.read(new OpenCodeFormat(), file);
    assertThat(read.issues()).isEmpty();
    assertThat(read.reading().rows()).isEqualTo(messages);
    assertThat(read.messages()).isEqualTo(messages);
    assertThat(read.counts().userMessages()).isEqualTo(1);
    assertThat(read.counts().assistantMessages()).isEqualTo(assistant);
    assertThat(read.counts().toolCalls()).isEqualTo(calls);
    assertThat(read.counts().toolResults()).isEqualTo(calls);
    assertThat(read.counts().tokens().input()).isEqualTo(input);
    assertThat(read.counts().tokens().output()).isEqualTo(output);
    assertThat(read.reading().model()).hasValue(model);
    assertThat(read.reading().title()).isPresent();
  }

  private static Event message(
      int number, Role role, String text, Optional<String> model, int second) {
    Optional<Instant> at = Optional.of(Instant.ofEpochSecond(second));
    return new Event.Message(number, number, role, text, model, at, true);
  }

  private static String session(String... messages) {
    return """
    {"info":{"id":"ses_1","title":"Twigs","time":{"created":1000,"updated":9000}},
     "messages":[\
    """
        + String.join(",\n", messages)
        + "],\n\"todos\":[]}\n";
  }

  private static boolean recognises(String content) {
    return new OpenCodeFormat().recognises(content.getBytes(UTF_8));
  }

  private static TraceRead read(String content) throws IOException {
    return TraceRead.of(new OpenCodeFormat(), new ByteArrayInputStream(content.getBytes(UTF_8)));
  }
}
