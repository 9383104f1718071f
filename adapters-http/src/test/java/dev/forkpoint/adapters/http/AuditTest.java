package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class AuditTest {
  @Nested
  final class OnThisMachine {
    @RegisterExtension private final RunningApi api = new RunningApi();

    @Test
    void whatever_changes_something_is_noted_with_how_it_ended() throws IOException {
      api.vault.imported("hello\n");
      api.post("/api/sessions/s1/forks", "{}", "X-Request-Id", "r1");
      api.patch("/api/sessions/s1", "{}");
      api.delete("/api/sessions/nobody");
      assertThat(api.audit.entries())
          .containsExactly(
              new AuditLog.Entry(
                  RunningApi.NOW,
                  Optional.of("local"),
                  "POST /api/sessions/{session}/forks",
                  "201",
                  Optional.of("127.0.0.1"),
                  Optional.of("r1"),
                  Map.of("session", "s1", "created", "/api/sessions/s2")),
              entry("PATCH /api/sessions/{session}", "400", Map.of("session", "s1")),
              entry("DELETE /api/sessions/{session}", "404", Map.of("session", "nobody")));
    }

    @Test
    void who_only_looks_is_not_noted() throws IOException {
      api.get("/api/sessions");
      api.get("/nowhere");
      assertThat(api.audit.entries()).isEmpty();
    }

    @Test
    void a_request_of_another_page_and_one_that_has_no_route_are_noted_too() throws IOException {
      api.post("/api/workspaces", "{}", "Origin", "http://example.org");
      api.post("/nowhere", "{}");
      assertThat(api.audit.entries())
          .containsExactly(
              entry("POST /api/workspaces", "403", Map.of()),
              entry("POST (no route)", "404", Map.of()));
    }

    @Test
    void what_cannot_be_noted_is_done_all_the_same() throws IOException {
      api.vault.imported("hello\n");
      api.audit.fill();
      assertThat(api.post("/api/sessions/s1/forks", "{}").status()).isEqualTo(201);
    }

    private static AuditLog.Entry entry(String what, String outcome, Map<String, String> about) {
      return new AuditLog.Entry(
          RunningApi.NOW,
          Optional.of("local"),
          what,
          outcome,
          Optional.of("127.0.0.1"),
          Optional.empty(),
          about);
    }
  }

  @Nested
  final class WithTokens {
    @RegisterExtension
    private final RunningApi api = new RunningApi(Map.of("forkpoint.access.require-token", "true"));

    @Test
    void a_write_is_noted_by_the_id_of_its_token() throws IOException {
      String token = api.token(Role.WRITE);
      api.post("/api/workspaces", "{\"workspace\": \"atlas\"}", "Authorization", "Bearer " + token);
      assertThat(noted("POST /api/workspaces"))
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.who()).contains(id(token));
            assertThat(entry.outcome()).isEqualTo("201");
          });
    }

    @Test
    void a_role_that_does_not_suffice_is_noted() throws IOException {
      String token = api.token(Role.READ, new WorkspaceId("w"));
      api.post("/api/workspaces", "{}", "Authorization", "Bearer " + token);
      assertThat(noted("POST /api/workspaces"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.outcome()).isEqualTo("403"));
    }

    @Test
    void the_first_use_of_a_token_is_noted() throws IOException {
      String token = api.token(Role.READ);
      for (int i = 0; i < 3; i++) {
        api.get("/api/sessions", "Authorization", "Bearer " + token);
      }
      assertThat(noted("GET /api/sessions"))
          .singleElement()
          .satisfies(entry -> {
            assertThat(entry.who()).contains(id(token));
            assertThat(entry.outcome()).isEqualTo("token used");
          });
    }

    @Test
    void whoever_is_not_let_in_is_noted_but_not_without_end() throws IOException {
      for (int i = 0; i < 30; i++) {
        api.post("/api/workspaces", "{}", "Authorization", "Bearer fp_wrong");
      }
      assertThat(noted("POST /api/workspaces"))
          .hasSize(10)
          .allSatisfy(entry -> {
            assertThat(entry.who()).isEmpty();
            assertThat(entry.outcome()).isEqualTo("401");
            assertThat(entry.address()).contains("127.0.0.1");
          });
    }

    @Test
    void no_secret_is_noted() throws IOException {
      String token = api.token(Role.READ);
      api.get("/api/sessions", "Authorization", "Bearer " + token);
      api.get("/api/sessions", "Authorization", "Bearer " + token.replace('0', '1'));
      assertThat(api.audit.entries().toString())
          .doesNotContain(token.substring("fp_0123456789ab_".length()));
    }

    private List<AuditLog.Entry> noted(String what) {
      return api.audit.entries().stream()
          .filter(entry -> entry.what().equals(what))
          .filter(entry -> what.startsWith("GET") || !entry.outcome().equals("token used"))
          .toList();
    }

    private static String id(String token) {
      return token.substring("fp_".length(), "fp_0123456789ab".length());
    }
  }
}
