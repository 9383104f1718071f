package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SessionsApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void a_session_has_all_its_fields_even_those_that_are_null() throws IOException {
    SessionId session = api.vault.imported("hello\nthere\n");
    assertThat(api.get("/api/sessions/" + session).text())
        .isEqualTo(
            """
            {"session":"s1","workspace":"w","title":"hello","firstPrompt":"hello","agent":"lines","model":null,\
            "messages":2,"checkpoints":1,"parent":null,"forkPoint":null,\
            "importedFrom":{"session":null,"parent":null,"messages":null,"fingerprint":\
            "a7dfc58fc22fb4427b4c072137aed623c6a93ce7e0f5d8fbb4df792a26b58b5e"},\
            "createdAt":"2026-01-02T03:04:05Z","updatedAt":"2026-01-02T03:04:05Z",\
            "files":0,"bytes":0,"traceBytes":12}\
            """);
  }

  @Test
  void a_session_is_found_by_a_unique_prefix_of_its_id() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions/s").json().get("session").asText()).isEqualTo("s1");
  }

  @Test
  void a_prefix_of_several_ids_names_them() throws IOException {
    api.vault.imported("hello\n");
    api.vault.imported("hello again\n");
    Answer answer = api.get("/api/sessions/s");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/ambiguous");
    assertThat(answer.json().get("candidates").toString()).isEqualTo("[\"s1\",\"s2\"]");
  }

  @Test
  void an_unknown_session_is_not_found() throws IOException {
    Answer answer = api.get("/api/sessions/nobody");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text())
        .isEqualTo(
            """
            {"type":"/problems/not-found","title":"There is no such thing","status":404,\
            "detail":"There is no session 'nobody'.","instance":"/api/sessions/nobody",\
            "requestId":"%s"}\
            """,
            answer.header("X-Request-Id"));
  }

  @Test
  void what_can_be_no_id_is_a_bad_request() throws IOException {
    Answer answer = api.get("/api/sessions/.hidden");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/bad-request");
  }

  @Test
  void an_empty_vault_lists_no_sessions() throws IOException {
    Answer answer = api.get("/api/sessions");
    assertThat(answer.text()).isEqualTo("[]");
    assertThat(answer.next()).isEmpty();
  }

  @Test
  void pages_follow_one_another_until_all_sessions_were_told() throws IOException {
    for (int i = 0; i < 7; i++) {
      api.vault.imported("hello " + i + "\n");
    }
    List<String> told = new ArrayList<>();
    for (String page = "/api/sessions?workspace=w&limit=3"; !page.isEmpty(); ) {
      Answer answer = api.get(page);
      assertThat(answer.json().size()).isLessThanOrEqualTo(3);
      answer.json().forEach(session -> told.add(session.get("session").asText()));
      page = answer.next();
    }
    assertThat(told).containsExactlyInAnyOrder("s1", "s2", "s3", "s4", "s5", "s6", "s7");
  }

  @Test
  void sessions_of_another_workspace_are_not_told() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions?workspace=other").text()).isEqualTo("[]");
  }

  @Test
  void a_page_holds_1_to_1000() throws IOException {
    assertThat(api.get("/api/sessions?limit=0").status()).isEqualTo(400);
    assertThat(api.get("/api/sessions?limit=1001").status()).isEqualTo(400);
    assertThat(api.get("/api/sessions?limit=1000").status()).isEqualTo(200);
  }

  @Test
  void a_parameter_that_is_no_number_is_a_bad_request() throws IOException {
    Answer answer = api.get("/api/sessions?limit=many");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/bad-request");
    assertThat(answer.json().get("detail").asText()).contains("limit");
  }

  @Test
  void a_fork_keeps_as_many_messages_as_it_was_told_to() throws IOException {
    api.vault.imported("one\ntwo\nthree\n");
    Answer answer = api.post("/api/sessions/s1/forks", "{\"at\": 2, \"title\": \"other way\"}");
    assertThat(answer.status()).isEqualTo(201);
    JsonNode fork = answer.json();
    assertThat(fork.get("session").asText()).isEqualTo("s2");
    assertThat(answer.header("Location")).isEqualTo("/api/sessions/s2");
    assertThat(fork.get("title").asText()).isEqualTo("other way");
    assertThat(fork.get("messages").asInt()).isEqualTo(2);
    assertThat(fork.get("parent").asText()).isEqualTo("s1");
    assertThat(fork.get("forkPoint").toString())
        .isEqualTo(
            "{\"session\":\"s1\",\"messages\":2,\"checkpoint\":1," + "\"beforeCompaction\":null}");
  }

  @Test
  void a_fork_without_a_body_keeps_everything() throws IOException {
    api.vault.imported("one\ntwo\nthree\n");
    Answer empty = api.post("/api/sessions/s1/forks", "{}");
    Answer none = api.upload("/api/sessions/s1/forks", "");
    assertThat(empty.json().get("messages").asInt()).isEqualTo(3);
    assertThat(none.status()).isEqualTo(201);
    assertThat(none.json().get("title").asText()).isEqualTo("one");
  }

  @Test
  void a_fork_cannot_keep_more_than_there_is() throws IOException {
    api.vault.imported("one\ntwo\n");
    for (String at : List.of("3", "-1")) {
      Answer answer = api.post("/api/sessions/s1/forks", "{\"at\": " + at + "}");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("detail").asText()).contains("2 messages").contains(at);
    }
  }

  @Test
  void forking_nothing_is_not_found() throws IOException {
    assertThat(api.post("/api/sessions/s1/forks", "{}").status()).isEqualTo(404);
  }

  @Test
  void forks_are_told_below_their_parent() throws IOException {
    SessionId parent = api.vault.imported("one\ntwo\n");
    api.vault.forkSession().fork(parent, ForkPosition.at(1), Optional.empty());
    JsonNode tree = api.get("/api/workspaces/w/tree").json();
    assertThat(tree).hasSize(1);
    assertThat(tree.get(0).get("session").asText()).isEqualTo("s1");
    assertThat(tree.get(0).get("forks").get(0).get("session").asText()).isEqualTo("s2");
    assertThat(tree.get(0).get("forks").get(0).get("forks")).isEmpty();
  }

  @Test
  void a_session_can_be_renamed() throws IOException {
    api.vault.imported("hello\n");
    Answer answer = api.patch("/api/sessions/s1", "{\"title\":\"kettles\"}");
    assertThat(answer.json().get("title").asText()).isEqualTo("kettles");
    assertThat(api.get("/api/sessions/s1").json().get("title").asText()).isEqualTo("kettles");
    assertThat(api.patch("/api/sessions/s1", "{}").status()).isEqualTo(400);
    assertThat(api.patch("/api/sessions/s9", "{\"title\":\"t\"}").status()).isEqualTo(404);
  }

  @Test
  void a_renamed_session_is_still_found_by_what_was_asked_first() throws IOException {
    api.vault.imported("paint the fence\n");
    api.patch("/api/sessions/s1", "{\"title\":\"garden\"}");
    JsonNode found = api.get("/api/sessions?search=fence%20garden").json();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).get("firstPrompt").asText()).isEqualTo("paint the fence");
  }

  @Test
  void a_removed_session_is_not_found_until_it_is_restored() throws IOException {
    api.vault.imported("hello\n");
    String before = api.get("/api/sessions/s1").text();
    assertThat(api.delete("/api/sessions/s1").status()).isEqualTo(204);
    assertThat(api.get("/api/sessions/s1").status()).isEqualTo(404);
    assertThat(api.get("/api/sessions").json()).isEmpty();
    assertThat(api.delete("/api/sessions/s1").status()).isEqualTo(404);
    assertThat(api.post("/api/sessions/s1/restore", "").text()).isEqualTo(before);
    assertThat(api.get("/api/sessions/s1").text()).isEqualTo(before);
    assertThat(api.post("/api/sessions/s1/restore", "").status()).isEqualTo(404);
  }

  @Test
  void sessions_are_found_by_their_words_and_in_the_order_that_is_asked_for() throws IOException {
    api.vault.imported("paint the fence\n");
    api.vault.imported("mend the fence\nplease\n");
    api.vault.imported("count\n");
    assertThat(api.get("/api/sessions?search=FENCE%20the&sort=messages").json())
        .extracting(session -> session.get("session").asText())
        .containsExactly("s2", "s1");
    assertThat(api.get("/api/sessions?agent=nobody").json()).isEmpty();
    assertThat(api.get("/api/sessions?sort=beauty").status()).isEqualTo(400);
  }

  @Test
  void the_place_of_a_fork_is_told_before_it_is_made() throws IOException {
    api.vault.imported("one\ntwo\n=sum\nthree\n");
    assertThat(api.get("/api/sessions/s1/forks/place?row=1").text())
        .startsWith("{\"at\":1,\"beforeCompaction\":1,\"files\":{\"session\":\"s1\",\"number\":1,");
    assertThat(api.get("/api/sessions/s1/forks/place?row=4").text())
        .startsWith("{\"at\":2,\"beforeCompaction\":null,");
    assertThat(api.get("/api/sessions/s1/forks/place").status()).isEqualTo(400);
  }
}
