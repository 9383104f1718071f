package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class TranscriptApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(line -> "line " + line)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void events_come_by_their_position() throws IOException {
    api.vault.imported(lines(300));
    JsonNode events = api.get("/api/sessions/s1/transcript?from=200&limit=3").json();
    assertThat(events.findValuesAsText("text")).containsExactly("line 200", "line 201", "line 202");
    assertThat(events.findValuesAsText("event")).containsOnly("message");
  }

  @Test
  void behind_the_end_it_tells_how_many_events_there_are() throws IOException {
    api.vault.imported(lines(300));
    Answer answer = api.get("/api/sessions/s1/transcript?from=2147483647");
    assertThat(answer.text()).isEqualTo("[]");
    assertThat(answer.header("Content-Range")).isEqualTo("events */300");
  }

  @Test
  void a_trace_that_was_read_says_of_each_page_how_many_events_there_are() throws IOException {
    api.vault.imported(lines(3));
    api.get("/api/sessions/s1/transcript?from=2147483647");
    assertThat(api.get("/api/sessions/s1/transcript?limit=2").header("Content-Range"))
        .isEqualTo("events 0-1/3");
  }

  @Test
  void more_traces_than_are_kept_can_be_read_in_turn() throws IOException {
    for (int session = 1; session <= 10; session++) {
      api.vault.imported("talk of %d\n".formatted(session));
    }
    for (int session = 1; session <= 10; session++) {
      assertThat(api.get("/api/sessions/s%d/transcript".formatted(session)).text())
          .contains("talk of " + session);
    }
    assertThat(api.get("/api/sessions/s1/transcript").text()).contains("talk of 1");
  }

  @Test
  void a_position_that_cannot_be_is_a_problem_of_the_request() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions/s1/transcript?from=-1").status()).isEqualTo(400);
    assertThat(api.get("/api/sessions/s1/transcript?limit=0").status()).isEqualTo(400);
    assertThat(api.get("/api/sessions/s9/transcript").status()).isEqualTo(404);
  }

  @Test
  void a_text_is_found_in_whatever_case() throws IOException {
    api.vault.imported("one\nTwo\n!bad\nthree\ntwo (again)\n");
    assertThat(api.get("/api/sessions/s1/transcript/matches?text=TWO").text())
        .isEqualTo("{\"positions\":[1,3],\"count\":2}");
    assertThat(api.get("/api/sessions/s1/transcript/matches?text=(a").text())
        .isEqualTo("{\"positions\":[3],\"count\":1}");
    assertThat(api.get("/api/sessions/s1/transcript/matches?text=%20").status()).isEqualTo(400);
  }

  @Test
  void what_a_share_would_hide_is_hidden_and_told() throws IOException {
    api.vault.imported("it is %s\nyes\n".formatted(SharingParts.SECRET));

    assertThat(api.get("/api/sessions/s1/transcript?redacted=true").text())
        .contains("[SECRET:known-value:1]", "yes")
        .doesNotContain(SharingParts.SECRET);
    assertThat(api.get("/api/sessions/s1/transcript").text()).contains(SharingParts.SECRET);
    assertThat(api.get("/api/sessions/s1/transcript/redaction").text())
        .contains("\"title\":\"it is [SECRET:known-value:1]\"", "\"secrets\":1", "\"row\":1")
        .doesNotContain(SharingParts.SECRET);
    assertThat(matches("redacted=true&text=" + SharingParts.SECRET)).contains("\"count\":0");
    assertThat(matches("redacted=true&text=YES")).contains("\"positions\":[1]");
  }

  private String matches(String query) throws IOException {
    return api.get("/api/sessions/s1/transcript/matches?" + query).text();
  }

  @Test
  void nothing_is_shown_of_what_a_share_could_not_send() throws IOException {
    api.vault.imported("it is %s\n!torn\n".formatted(SharingParts.SECRET));
    Answer answer = api.get("/api/sessions/s1/transcript?redacted=true");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("A share would send nothing", "row 2");
    assertThat(api.get("/api/sessions/s1/transcript/redaction").status()).isEqualTo(422);
  }

  @Test
  void what_sub_agents_say_is_a_conversation_of_its_own() throws IOException {
    api.vault.imported("hello\n>c1 count\n@a\ncount\nthree\n@\nthank you\n");

    assertThat(api.get("/api/sessions/s1/transcript").json().findValuesAsText("text"))
        .containsExactly("hello", ">c1 count", "thank you");
    assertThat(api.get("/api/sessions/s1/transcript/sub-agents").text())
        .isEqualTo("[{\"subAgent\":\"a\",\"callId\":\"c1\",\"messages\":2}]");
    assertThat(api.get("/api/sessions/s1/transcript?subAgent=a").json().findValuesAsText("text"))
        .containsExactly("count", "three");
    assertThat(matches("text=thank")).contains("\"positions\":[2]");
    assertThat(api.get("/api/sessions/s1/transcript?subAgent=a&redacted=true").status())
        .isEqualTo(400);
  }

  @Test
  void a_row_comes_byte_for_byte() throws IOException {
    api.vault.imported("one\n!bad\nthree\n");
    assertThat(api.get("/api/sessions/s1/rows/1").text()).isEqualTo("one");
    assertThat(api.get("/api/sessions/s1/rows/2").text()).isEqualTo("!bad");
    assertThat(api.get("/api/sessions/s1/rows/3").text()).isEqualTo("three");
    assertThat(api.get("/api/sessions/s1/rows/4").status()).isEqualTo(404);
    assertThat(api.get("/api/sessions/s1/rows/0").status()).isEqualTo(404);
  }

  @Test
  void a_row_longer_than_any_buffer_is_complete() throws IOException {
    String row = "x".repeat(300_000);
    api.vault.imported("one\n" + row + "\nthree\n");
    assertThat(api.get("/api/sessions/s1/rows/2").text()).isEqualTo(row);
  }
}
