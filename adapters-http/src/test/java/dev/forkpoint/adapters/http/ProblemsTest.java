package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProblemsTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @ParameterizedTest
  @CsvSource({
    "GET,    /nowhere,                     404, not-found",
    "GET,    /api,                         404, not-found",
    "GET,    /api/sessions/s1/nowhere,     404, not-found",
    "DELETE, /api/sessions,                405, method-not-allowed",
    "PUT,    /api/workspaces/w/imports,    405, method-not-allowed",
    "GET,    /api/sessions?limit=x,        400, bad-request",
    "GET,    /api/sessions/s/checkpoints/x,400, bad-request",
    "GET,    /api/sessions/a%2Fb,          400, bad-request",
  })
  void what_the_server_finds_by_itself_is_a_problem_too(
      String method, String path, int status, String type) throws IOException {
    Answer answer = api.send(api.to(path).method(method, BodyPublishers.noBody()));
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/" + type);
    assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    assertThat(answer.json().get("title").asText()).isNotEmpty();
    assertThat(answer.json().get("detail").asText()).isNotEmpty();
    assertThat(answer.json().get("instance").asText()).isNotEmpty();
  }

  @Test
  void a_browser_gets_problems_as_json_too() throws IOException {
    Answer answer = api.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void json_that_is_too_large_is_refused() throws IOException {
    String name = "x".repeat(11 << 20);
    Answer answer = api.post("/api/workspaces", "{\"workspace\": \"" + name + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/too-large");
  }

  @Test
  void a_body_of_another_type_is_refused() throws IOException {
    Answer answer =
        api.send(
            api.to("/api/workspaces")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("atlas")));
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/unsupported-type");
  }

  @Test
  void what_the_client_does_not_accept_is_not_sent() throws IOException {
    Answer answer = api.get("/api/sessions", "Accept", "image/png");
    assertThat(answer.status()).isEqualTo(406);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/not-acceptable");
  }

  @Test
  void a_store_that_does_not_answer_is_a_problem_of_the_service() throws IOException {
    api.vault.imported("hello\n");
    api.store.fail(Operation.READ, api.store.count(Operation.READ) + 1, Moment.BEFORE);
    Answer answer = api.get("/api/sessions/s1/trace");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/store-unavailable");
    assertThat(api.store.allFired()).isTrue();
  }
}
