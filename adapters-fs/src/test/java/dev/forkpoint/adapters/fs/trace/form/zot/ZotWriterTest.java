package dev.forkpoint.adapters.fs.trace.form.zot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.form.JsonLinesContract;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ZotWriterTest extends JsonLinesContract {
  @Override
  protected TraceWriter writer() {
    return new ZotWriter();
  }

  @Override
  protected void assertMeaningful(List<JsonNode> rows) {
    assertThat(rows.getFirst().path("meta").path("cwd").asText("?")).isEmpty();
    assertThat(rows)
        .extracting(row -> row.path("type").asText())
        .isSubsetOf("meta", "message", "usage", "compaction");
  }

  @Test
  void its_rows_are_pinned() throws IOException {
    assertThat(new String(write(HEAD, conversation()), UTF_8))
        .isEqualTo(
            """
            {"type":"meta","meta":{"id":"session-123","cwd":"","model":"model-0","provider":"",\
            "started":"2026-01-02T03:04:05.678Z","version":"",\
            "title":"A title with \\u003Cmarks\\u003E \\u0026 \\"quotes\\""}}
            {"type":"message","message":{"role":"user","content":[{"text":"grüße"}],\
            "time":"2026-01-02T03:04:05.678Z"}}
            {"type":"meta","meta":{"id":"session-123","cwd":"","model":"m-1","provider":"",\
            "started":"2026-01-02T03:04:05.678Z","version":"",\
            "title":"A title with \\u003Cmarks\\u003E \\u0026 \\"quotes\\""}}
            {"type":"message","message":{"role":"assistant","content":[{"text":"look"},\
            {"summary":"hm"},{"id":"c1","name":"read","arguments":{"path":"a"}}],\
            "time":"2026-01-02T03:04:05.678Z"}}
            {"type":"usage","usage":{"input_tokens":1,"output_tokens":2,"cache_read_tokens":3,\
            "cache_write_tokens":4,"cost_usd":0.5},"cumulative":{"input_tokens":1,\
            "output_tokens":2,"cache_read_tokens":3,"cache_write_tokens":4,"cost_usd":0.5}}
            {"type":"message","message":{"role":"tool","content":[{"call_id":"c1",\
            "content":[{"text":"none"}],"is_error":true}],"time":"0001-01-01T00:00:00Z"}}
            """);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "Hello, World!  How do I fix it? | hello-world-how-do-i-fix-it",
        "one two three four five six seven eight nine ten | one-two-three-four-five-six-seven-eight",
        "Überprüfe das | berpr-fe-das",
      })
  void a_file_is_called_after_its_time_its_id_and_its_title(String title, String slug) {
    assertThat(writer().fileName(titled(title)))
        .isEqualTo("20260102-030405-session--" + slug + ".zotsession");
  }

  @Test
  void a_title_without_ascii_letters_is_no_part_of_the_name() {
    assertThat(writer().fileName(titled("日本語"))).isEqualTo("20260102-030405-session-.zotsession");
  }

  @Test
  void a_summary_replaces_what_came_before_it() throws IOException {
    JsonNode row = rows(HEAD, List.of(new Event.Compaction(1, "all of it"))).getLast();
    assertThat(row.path("type").asText()).isEqualTo("compaction");
    assertThat(row.path("messages").get(0).path("content").get(0).path("text").asText())
        .isEqualTo("## Context Summary (compacted)\n\nall of it");
  }

  private static SessionHead titled(String title) {
    return new SessionHead("session-123", title, "a", Optional.empty(), HEAD.startedAt());
  }

  private static List<Event> conversation() {
    return List.of(
        new Event.Message(1, 1, Role.USER, "grüße", Optional.empty(), HEAD.startedAt(), true),
        new Event.Message(2, 2, Role.ASSISTANT, "look", Optional.of("m-1"), HEAD.startedAt(), true),
        new Event.Reasoning(2, "hm"),
        new Event.ToolCall(2, "c1", "read", "{\"path\": \"a\"}"),
        new Event.Usage(2, 1, 2, 3, 4, Optional.of(new BigDecimal("0.5"))),
        new Event.Message(3, 3, Role.TOOL, "", Optional.empty(), Optional.empty(), true),
        new Event.ToolResult(3, "c1", "none", true));
  }
}
