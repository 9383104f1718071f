package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokensRequiredTest {
  private static final WorkspaceId ELSEWHERE = new WorkspaceId("elsewhere");
  private static final String UNKNOWN = "fp_0123456789ab_" + "0".repeat(64);

  @RegisterExtension
  private final RunningApi api = new RunningApi(Map.of("forkpoint.access.require-token", "true"));

  @BeforeEach
  void fill() throws IOException {
    api.saved("hello\n", api.vault.directories.at("src").file("1", "one"));
    api.vault.catalog.ensureWorkspace(new Workspace(ELSEWHERE, Instant.EPOCH));
  }

  /// Whatever the API describes: a route that is added is asked as well.
  @Nested
  final class EveryRoute {
    static List<DescribedRoute> routes() throws IOException {
      return DescribedRoute.all();
    }

    static Stream<DescribedRoute> writing() throws IOException {
      return routes().stream().filter(route -> !route.looksOnly());
    }

    static Stream<DescribedRoute> naming() throws IOException {
      return routes().stream().filter(DescribedRoute::namesSomething);
    }

    static Stream<DescribedRoute> listing() throws IOException {
      return routes().stream().filter(route -> !route.namesSomething());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void wants_a_token(DescribedRoute route) throws IOException {
      assertUnauthorized(route.ask(api, Map.entry("Accept", "*/*")));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void refuses_a_token_that_it_does_not_know(DescribedRoute route) throws IOException {
      assertUnauthorized(route.ask(api, bearer(UNKNOWN)));
    }

    @ParameterizedTest
    @MethodSource("writing")
    void that_changes_something_refuses_a_token_to_look(DescribedRoute route) throws IOException {
      Answer answer = route.ask(api, bearer(api.token(Role.READ)));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/forbidden");
    }

    @ParameterizedTest
    @MethodSource("naming")
    void does_not_know_what_lies_elsewhere(DescribedRoute route) throws IOException {
      Answer answer = route.ask(api, bearer(api.token(Role.ADMIN, ELSEWHERE)));
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/not-found");
      assertThat(answer.json().get("detail").asText())
          .isIn(
              "There is no workspace 'w'.",
              "There is no session 's1'.",
              "There is no destination 'personal'.",
              "No removed session has the id 's1'.");
    }

    @ParameterizedTest
    @MethodSource("listing")
    void lists_nothing_that_lies_elsewhere(DescribedRoute route) throws IOException {
      Answer answer = route.ask(api, bearer(api.token(Role.ADMIN, ELSEWHERE)));
      assertThat(answer.status()).isEqualTo(route.looksOnly() ? 200 : 404);
      assertThat(answer.text()).doesNotContain("s1", "\"w\"");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void lets_in_who_may_do_everything(DescribedRoute route) throws IOException {
      assertThat(route.ask(api, bearer(api.token(Role.ADMIN))).status()).isNotIn(401, 403, 429);
    }
  }

  @Nested
  final class Tokens {
    @Test
    void who_may_look_looks() throws IOException {
      String token = api.token(Role.READ, VaultFixture.WORKSPACE);
      assertThat(get("/api/sessions", token).json()).hasSize(1);
      assertThat(get("/api/sessions/s", token).json().get("session").asText()).isEqualTo("s1");
      assertThat(get("/api/workspaces", token).json()).hasSize(1);
    }

    @Test
    void the_scheme_is_written_as_one_likes() throws IOException {
      String token = api.token(Role.READ);
      assertThat(api.get("/api/sessions", "Authorization", "bearer  " + token).status())
          .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YTpi", "fp_0", "Bearer fp_"})
    void other_credentials_are_refused(String credentials) throws IOException {
      assertUnauthorized(api.get("/api/sessions", "Authorization", credentials));
    }

    @Test
    void who_may_write_cannot_have_the_files_of_the_machine_read() throws IOException {
      String token = api.token(Role.WRITE);
      assertThat(post("/api/sessions/s1/checkpoints", "{\"directory\": \"/etc\"}", token).status())
          .isEqualTo(403);
      assertThat(post("/api/sessions/s1/forks", "{}", token).status()).isEqualTo(201);
    }

    @Test
    void a_prefix_is_ambiguous_only_among_what_is_reached() throws IOException {
      api.vault.imported("other\n");
      assertThat(get("/api/sessions/s", api.token(Role.READ)).status()).isEqualTo(409);
      Answer elsewhere = get("/api/sessions/s", api.token(Role.READ, ELSEWHERE));
      assertThat(elsewhere.status()).isEqualTo(404);
      assertThat(elsewhere.json().has("candidates")).isFalse();
    }

    @Test
    void what_is_not_reached_is_answered_as_what_is_not_there() throws IOException {
      String token = api.token(Role.ADMIN, ELSEWHERE);
      assertThat(get("/api/sessions/s1", token).text().replace("s1", "s9"))
          .isEqualTo(get("/api/sessions/s9", token).text());
      assertThat(get("/api/workspaces/w/tree", token).text().replace("w", "v"))
          .isEqualTo(get("/api/workspaces/v/tree", token).text().replace("w", "v"));
    }

    @Test
    void a_removed_session_is_restored_only_where_it_is_reached() throws IOException {
      api.vault.catalog.delete(new SessionId("s1"), Instant.EPOCH);
      String path = "/api/sessions/s1/restore";
      assertThat(post(path, "", api.token(Role.WRITE, ELSEWHERE)).status()).isEqualTo(404);
      assertThat(post(path, "", api.token(Role.WRITE, VaultFixture.WORKSPACE)).status())
          .isEqualTo(200);
    }

    @Test
    void a_limited_token_makes_no_workspace_but_its_own() throws IOException {
      String token = api.token(Role.WRITE, new WorkspaceId("new"));
      assertThat(post("/api/workspaces", "{\"workspace\": \"new\"}", token).status())
          .isEqualTo(201);
      assertThat(post("/api/workspaces", "{\"workspace\": \"newer\"}", token).status())
          .isEqualTo(404);
      assertThat(api.vault.catalog.workspace(new WorkspaceId("newer"))).isEmpty();
    }
  }

  @Nested
  final class Without {
    @Test
    void only_the_health_is_told_and_no_more_than_that() throws IOException {
      JsonNode health = api.get("/health").json();
      assertThat(health.get("status").asText()).isEqualTo("UP");
      assertThat(health.get("details").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yml", "/nowhere", "/api", "/health/nowhere", "/env"})
    void nothing_else_is_told(String path) throws IOException {
      assertUnauthorized(api.get(path));
      assertUnauthorized(api.head(path));
    }

    @Test
    void a_body_is_not_taken() throws IOException {
      Answer answer =
          api.send(api.to("/api/workspaces/w/imports").POST(BodyPublishers.ofString("hello\n")));
      assertUnauthorized(answer);
      assertThat(get("/api/sessions", api.token(Role.READ)).json()).hasSize(1);
    }

    @Test
    void whoever_tries_too_often_waits() throws IOException {
      for (int i = 0; i < 10; i++) {
        assertUnauthorized(get("/api/sessions", UNKNOWN));
      }
      Answer answer = get("/api/sessions", UNKNOWN);
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/too-many-requests");
      assertThat(answer.header("Retry-After")).isEqualTo("60");
    }

    @Test
    void the_failures_of_others_lock_nobody_out() throws IOException {
      for (int i = 0; i < 20; i++) {
        get("/api/sessions", UNKNOWN);
      }
      assertThat(get("/api/sessions", api.token(Role.READ)).status()).isEqualTo(200);
      assertThat(
              api.rawFrom(
                  "127.0.0.2",
                  "GET /api/sessions HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 401 ");
    }
  }

  @Nested
  final class BehindAProxy {
    @RegisterExtension
    private final RunningApi behind =
        new RunningApi(
            Map.of(
                "forkpoint.access.require-token", "true",
                "micronaut.server.client-address-header", "X-Real-IP"));

    @Test
    void failures_count_for_whom_the_proxy_names() throws IOException {
      for (int i = 0; i < 20; i++) {
        behind.get("/api/sessions", "X-Real-IP", "2001:db8::" + i);
      }
      assertThat(behind.get("/api/sessions", "X-Real-IP", "2001:db8::99").status()).isEqualTo(429);
      assertThat(behind.get("/api/sessions", "X-Real-IP", "192.0.2.1").status()).isEqualTo(401);
      assertThat(behind.audit.entries().getLast().address()).contains("192.0.2.1");
    }
  }

  private static void assertUnauthorized(Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    if (answer.bytes().length > 0) {
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/unauthorized");
    }
  }

  private Answer get(String path, String token) throws IOException {
    return api.get(path, "Authorization", "Bearer " + token, "X-Request-Id", "r");
  }

  private Answer post(String path, String json, String token) throws IOException {
    return api.post(path, json, "Authorization", "Bearer " + token);
  }

  private static Entry<String, String> bearer(String token) {
    return Map.entry("Authorization", "Bearer " + token);
  }
}
