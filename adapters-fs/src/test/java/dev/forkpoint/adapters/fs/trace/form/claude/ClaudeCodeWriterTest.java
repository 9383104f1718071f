package dev.forkpoint.adapters.fs.trace.form.claude;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.claude.ClaudeCodeFormat;
import dev.forkpoint.adapters.fs.trace.form.JsonLinesContract;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaudeCodeWriterTest extends JsonLinesContract {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @Override
  protected TraceWriter writer() {
    return new ClaudeCodeWriter();
  }

  @Override
  protected void assertMeaningful(List<JsonNode> rows) {
    Set<String> ids = new HashSet<>();
    Set<String> asked = new HashSet<>();
    for (JsonNode row : rows) {
      assertThat(ids.add(row.path("uuid").asText())).isTrue();
      assertThat(row.path("isSidechain").isBoolean()).isTrue();
      assertThat(row.path("timestamp").asText()).matches("\\d{4}-.*\\.\\d{3}Z");
      assertThat(List.of("user", "assistant")).contains(row.path("type").asText());
      assertThat(row.path("message").path("role")).isEqualTo(row.path("type"));
      for (JsonNode block : row.path("message").path("content")) {
        asked.add(block.path("id").asText());
        if (block.has("tool_use_id")) {
          assertThat(asked).contains(block.path("tool_use_id").asText());
        }
      }
    }
  }

  /// BEAT-M11: a row has the same id each time.
  @Test
  void ids_follow_from_the_session_and_the_place() throws IOException {
    assertThat(rows(HEAD, conversation()))
        .extracting(row -> row.path("uuid").asText())
        .containsExactly(
            "c2f4893b-4b68-7bd7-c50c-5db43c40e166",
            "ad2b5ff8-4019-6485-c8a3-ceda5c233fa5",
            "bf0f519e-bb6f-eddd-1fd1-68cb178a67d1");
  }

  @Test
  void each_row_is_linked_to_the_one_before_it() throws IOException {
    List<JsonNode> rows = rows(HEAD, conversation());
    assertThat(rows.get(0).path("parentUuid").isNull()).isTrue();
    assertThat(rows.get(1).path("parentUuid")).isEqualTo(rows.get(0).path("uuid"));
    assertThat(rows.get(2).path("parentUuid")).isEqualTo(rows.get(1).path("uuid"));
  }

  @Test
  void a_row_that_is_skipped_counts_for_ids_and_breaks_no_chain() throws IOException {
    List<JsonNode> rows =
        rows(
            HEAD,
            List.of(
                said(1, Role.SYSTEM, "be kind"),
                said(2, Role.ASSISTANT, ""),
                said(3, Role.USER, "hello"),
                said(4, Role.ASSISTANT, ""),
                said(5, Role.ASSISTANT, "hi")));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).path("parentUuid").isNull()).isTrue();
    assertThat(rows.get(1).path("parentUuid")).isEqualTo(rows.get(0).path("uuid"));
  }

  @Test
  void its_first_rows_are_pinned() throws IOException {
    assertThat(new String(write(HEAD, conversation()), UTF_8))
        .isEqualTo(
            """
            {"type":"user","message":{"role":"user","content":"gr\\u00FC\\u00DFe"},\
            "uuid":"c2f4893b-4b68-7bd7-c50c-5db43c40e166","parentUuid":null,\
            "sessionId":"session-123","timestamp":"2026-01-02T12:00:01.000Z",\
            "isSidechain":false,"userType":"external","cwd":"","version":"0.0.0"}
            {"type":"assistant","message":{"id":"msg_ad2b5ff840196485c8a3ceda5c233fa5",\
            "type":"message","role":"assistant","model":"m-1","content":[\
            {"type":"thinking","thinking":"hm","signature":""},{"type":"text","text":"look"},\
            {"type":"tool_use","id":"c1","name":"read","input":{"path":"a"}}],\
            "stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":10,\
            "output_tokens":20,"cache_creation_input_tokens":40,"cache_read_input_tokens":30}},\
            "uuid":"ad2b5ff8-4019-6485-c8a3-ceda5c233fa5",\
            "parentUuid":"c2f4893b-4b68-7bd7-c50c-5db43c40e166",\
            "sessionId":"session-123","timestamp":"2026-01-02T12:00:02.000Z",\
            "isSidechain":false,"userType":"external","cwd":"","version":"0.0.0"}
            {"type":"user","message":{"role":"user","content":[\
            {"type":"tool_result","tool_use_id":"c1","content":"none","is_error":true}]},\
            "uuid":"bf0f519e-bb6f-eddd-1fd1-68cb178a67d1",\
            "parentUuid":"ad2b5ff8-4019-6485-c8a3-ceda5c233fa5",\
            "sessionId":"session-123","timestamp":"2026-01-02T12:00:03.000Z",\
            "isSidechain":false,"userType":"external","cwd":"","version":"0.0.0"}
            """);
  }

  /// BEAT-M13.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"a\":\"b\"}   | {\"a\":\"b\"}",
        "[1, 2]          | [1,2]",
        "1.50            | 1.50",
        "null            | null",
        "no json         | {\"_raw\":\"no json\"}",
        "{\"a\":         | {\"_raw\":\"{\\\"a\\\":\"}",
        "{} {}           | {\"_raw\":\"{} {}\"}",
        "``              | {\"_raw\":\"\"}",
      })
  void arguments_are_the_value_that_they_say(String input, String expected) throws IOException {
    List<Event> events =
        List.of(said(1, Role.ASSISTANT, ""), new Event.ToolCall(1, "c", "t", input));
    assertThat(new String(write(HEAD, events), UTF_8)).contains("\"input\":" + expected + "}]");
  }

  /// BEAT-M1: a message that has a time keeps it.
  @Test
  void a_message_without_a_time_has_that_of_the_session() throws IOException {
    Event untimed =
        new Event.Message(1, 1, Role.USER, "a", Optional.empty(), Optional.empty(), true);
    assertThat(rows(HEAD, List.of(untimed)).getFirst().path("timestamp").asText())
        .isEqualTo("2026-01-02T03:04:05.678Z");
  }

  @Test
  void a_branch_hangs_on_no_row_of_the_main_line() throws IOException {
    List<JsonNode> rows =
        rows(HEAD, List.of(said(1, Role.USER, "a"), aside(2), aside(3), said(4, Role.USER, "d")));
    assertThat(rows)
        .extracting(row -> row.path("isSidechain").asBoolean())
        .containsExactly(false, true, true, false);
    assertThat(rows.get(1).path("parentUuid").isNull()).isTrue();
    assertThat(rows.get(2).path("parentUuid")).isEqualTo(rows.get(1).path("uuid"));
    assertThat(rows.get(3).path("parentUuid")).isEqualTo(rows.get(0).path("uuid"));
  }

  /// BEAT-M12: what strict parsers of these rows want.
  @Test
  void an_answer_has_the_model_that_gave_it_and_all_fields_of_an_answer() throws IOException {
    List<JsonNode> rows =
        rows(HEAD, List.of(answered(1, "m-1"), answered(2, "m-2"), said(3, Role.ASSISTANT, "so")));

    assertThat(rows)
        .extracting(row -> row.at("/message/model").asText())
        .containsExactly("m-1", "m-2", HEAD.model().orElse(""));
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.get("isSidechain").asBoolean()).isFalse();
          assertThat(row.get("userType").asText()).isEqualTo("external");
          assertThat(row.has("cwd") && row.has("version")).isTrue();
          assertThat(row.at("/message/id").asText()).startsWith("msg_");
          assertThat(row.at("/message/type").asText()).isEqualTo("message");
          assertThat(row.at("/message/stop_reason").asText()).isEqualTo("end_turn");
          assertThat(row.at("/message/usage/output_tokens").isInt()).isTrue();
        });
  }

  private static Event answered(int number, String model) {
    return new Event.Message(
        number,
        number,
        Role.ASSISTANT,
        "hi",
        Optional.of(model),
        Optional.of(NOON.plusSeconds(number)),
        true);
  }

  @Test
  void claude_code_reads_back_what_was_written() throws IOException {
    List<Event> events = new ArrayList<>();
    byte[] document = write(HEAD, conversation());
    assertThat(new ClaudeCodeFormat().recognises(document)).isTrue();
    new ClaudeCodeFormat()
        .read(new ByteArrayInputStream(document), "x", Texts.WHOLE, new Recorder(events));
    assertThat(events)
        .contains(
            new Event.Reasoning(2, "hm"),
            new Event.ToolCall(2, "c1", "read", "{\"path\":\"a\"}"),
            new Event.Usage(2, 10, 20, 30, 40, Optional.empty()),
            new Event.ToolResult(3, "c1", "none", true));
  }

  private static List<Event> conversation() {
    return List.of(
        said(1, Role.USER, "grüße"),
        new Event.Message(
            2, 2, Role.ASSISTANT, "", Optional.of("m-1"), Optional.of(NOON.plusSeconds(2)), true),
        new Event.Reasoning(2, "hm"),
        said(2, Role.ASSISTANT, "look"),
        new Event.ToolCall(2, "c1", "read", "{\"path\": \"a\"}"),
        new Event.Usage(2, 10, 20, 30, 40, Optional.empty()),
        said(3, Role.TOOL, ""),
        new Event.ToolResult(3, "c1", "none", true));
  }

  private static Event said(int number, Role role, String text) {
    Optional<Instant> at = Optional.of(NOON.plusSeconds(number));
    return new Event.Message(number, number, role, text, Optional.empty(), at, true);
  }

  private static Event aside(int number) {
    return new Event.Message(
        number, number, Role.USER, "b", Optional.empty(), Optional.of(NOON), false);
  }

  private record Recorder(List<Event> events) implements TraceFormat.Sink {
    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void issue(TraceIssue issue) {
      throw new AssertionError(issue);
    }
  }
}
