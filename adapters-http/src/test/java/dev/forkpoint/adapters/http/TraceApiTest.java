package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TraceApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void a_trace_comes_byte_for_byte() throws IOException {
    api.vault.imported("hello\n!bad\nbye\n");
    Answer answer = api.get("/api/sessions/s1/trace");
    assertThat(answer.text()).isEqualTo("hello\n!bad\nbye\n");
    assertThat(answer.header("Content-Length")).isEqualTo("15");
    assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
  }

  @Test
  void a_trace_comes_in_another_form() throws IOException {
    api.vault.imported("hello\n!bad\nbye\n");
    Answer answer = api.get("/api/sessions/s1/trace?format=talk");
    assertThat(answer.text()).isEqualTo("title: hello\nhello\nbye\n");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
    assertThat(answer.header("Content-Length")).isEqualTo("23");
    assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"talk.txt\"");
  }

  @Test
  void the_length_of_another_form_is_known_before_it_is_sent() throws IOException {
    api.vault.imported("hello\n!bad\nbye\n");
    Answer answer = api.head("/api/sessions/s1/trace?format=talk");
    assertThat(answer.text()).isEmpty();
    assertThat(answer.header("Content-Length")).isEqualTo("23");
  }

  @Test
  void the_native_form_is_the_trace_itself() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions/s1/trace?format=native").text()).isEqualTo("hello\n");
  }

  @Test
  void a_form_that_there_is_not_is_a_problem_of_the_request() throws IOException {
    api.vault.imported("hello\n");
    Answer answer = api.get("/api/sessions/s1/trace?format=papyrus");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("'papyrus' is none of native, talk");
  }

  @Test
  void a_trace_comes_as_it_was_at_a_checkpoint() throws IOException {
    SessionId session = api.vault.imported("one\n");
    api.vault.directories.at("work").file("a", "1");
    api.vault.trace("talk", "one\ntwo\n");
    assertThat(api.vault.saveCheckpoint().save(session, "work", Optional.of("talk"), Progress.NONE))
        .isInstanceOf(SaveResult.Saved.class);
    assertThat(api.get("/api/sessions/s1/trace?at=1").text()).isEqualTo("one\n");
    assertThat(api.get("/api/sessions/s1/trace?at=2").text()).isEqualTo("one\ntwo\n");
    assertThat(api.get("/api/sessions/s1/trace").text()).isEqualTo("one\ntwo\n");
    assertThat(api.get("/api/sessions/s1/events?at=1").json()).hasSize(1);
    assertThat(api.get("/api/sessions/s1/trace?at=3").status()).isEqualTo(404);
  }

  @Test
  void an_event_says_of_which_kind_it_is() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions/s1/events").text())
        .isEqualTo(
            """
            [{"event":"message","row":1,"message":1,"role":"user","text":"hello",\
            "effective":true}]\
            """);
  }

  @Test
  void pages_follow_one_another_until_all_events_were_told() throws IOException {
    List<String> lines = IntStream.range(0, 20).mapToObj(line -> "line " + line).toList();
    api.vault.imported(lines.stream().collect(Collectors.joining("\n", "", "\n")));
    List<String> told = new ArrayList<>();
    for (String page = "/api/sessions/s1/events?limit=5"; !page.isEmpty(); ) {
      Answer answer = api.get(page);
      JsonNode events = answer.json();
      assertThat(events).hasSize(5);
      told.addAll(events.findValuesAsText("text"));
      page = answer.next();
    }
    assertThat(told).isEqualTo(lines);
  }

  @Test
  void what_could_not_be_read_is_told_page_by_page() throws IOException {
    api.vault.imported("one\n!a\ntwo\n!b\n!c\n");
    Answer first = api.get("/api/sessions/s1/issues?limit=2");
    assertThat(first.text())
        .isEqualTo(
            """
            [{"file":"trace.txt","row":2,"offset":4,"reason":"damaged"},\
            {"file":"trace.txt","row":4,"offset":11,"reason":"damaged"}]\
            """);
    assertThat(first.header("Link")).contains("cursor=2");
    Answer second = api.get("/api/sessions/s1/issues?limit=2&cursor=2");
    assertThat(second.json()).hasSize(1);
    assertThat(second.header("Link")).isEmpty();
  }
}
