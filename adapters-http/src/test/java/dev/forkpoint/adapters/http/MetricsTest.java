package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetricsTest {
  private static final Pattern OWN_METRIC = Pattern.compile("`(forkpoint_[a-z_]+)`");

  @Nested
  final class OfThisMachine {
    @RegisterExtension private final RunningApi api = new RunningApi();

    @Test
    void every_metric_of_the_handbook_is_there_from_the_beginning() throws IOException {
      String handbook = Files.readString(Path.of("..", "docs", "operations.md"));
      List<String> promised =
          OWN_METRIC.matcher(handbook).results().map((MatchResult own) -> own.group(1)).toList();
      assertThat(promised).hasSize(7);
      assertThat(metrics()).contains(promised.stream().map("\n%s 0.0\n"::formatted).toList());
    }

    @Test
    void the_machine_is_measured() throws IOException {
      assertThat(metrics()).contains("\njvm_memory_used_bytes{", "\nprocess_uptime_seconds ");
    }

    @Test
    void requests_are_counted_by_route_and_never_by_what_they_name() throws IOException {
      api.vault.imported("hello\n");
      api.get("/api/sessions/s1");
      api.get("/api/sessions/nobody");
      api.get("/nowhere/at/all");
      assertThat(metrics())
          .containsPattern(request("/api/sessions/\\{session}", 200))
          .containsPattern(request("NOT_FOUND", 404))
          .doesNotContain("/s1", "nobody", "nowhere");
    }

    private static String request(String uri, int status) {
      return "http_server_requests_seconds_count\\{.*status=\"%d\",uri=\"%s\"} 1"
          .formatted(status, uri);
    }

    @Test
    void what_is_saved_forked_and_imported_is_counted() throws IOException {
      api.vault.imported("hello\n");
      api.vault.directories.at("work").file("a", "four");
      api.post("/api/sessions/s1/checkpoints", "{\"directory\": \"work\"}");
      api.send(
          api.to("/api/sessions/s1/checkpoints")
              .header("Content-Type", "application/zip")
              .POST(BodyPublishers.ofString("archive\nb=five")));
      api.post("/api/sessions/s1/forks", "{}");
      api.upload("/api/workspaces/w/imports", "hello again\n");
      assertThat(metrics())
          .contains(
              "\nforkpoint_checkpoints_saved_total 2.0\n",
              "\nforkpoint_forks_total 1.0\n",
              "\nforkpoint_imports_total 1.0\n")
          .doesNotContain("forkpoint_saved_bytes_total 0.0");
    }

    @Test
    void a_session_that_was_there_already_is_not_imported_twice() throws IOException {
      api.upload("/api/workspaces/w/imports", "hello again\n");
      api.upload("/api/workspaces/w/imports", "hello again\n");
      assertThat(metrics()).contains("\nforkpoint_imports_total 1.0\n");
    }

    @Test
    void downloads_are_counted_and_none_is_active_afterwards() throws IOException {
      SessionId session = api.saved("hello\n", api.vault.directories.at("src").file("a", "one"));
      int length = api.get("/api/sessions/" + session + "/download").bytes().length;
      assertThat(metrics())
          .contains("\nforkpoint_download_bytes_total %.1f\n".formatted((double) length));
      await("\nforkpoint_downloads_active 0.0\n");
    }

    /// The service may learn later than the client that a download has ended.
    private void await(String line) throws IOException {
      while (!metrics().contains(line)) {
        Thread.onSpinWait();
      }
    }

    @Test
    void a_store_that_fails_is_counted() throws IOException {
      api.vault.imported("hello\n");
      api.store.fail(Operation.READ, api.store.count(Operation.READ) + 1, Moment.BEFORE);
      api.get("/api/sessions/s1/trace");
      assertThat(metrics()).contains("\nforkpoint_store_errors_total 1.0\n");
    }

    private String metrics() throws IOException {
      return api.get("/prometheus").text();
    }
  }

  @Nested
  final class OfAServiceWithTokens {
    @RegisterExtension
    private final RunningApi api = new RunningApi(Map.of("forkpoint.access.require-token", "true"));

    @ParameterizedTest
    @ValueSource(strings = {"/prometheus", "/prometheus/"})
    void are_kept_from_strangers(String path) throws IOException {
      assertThat(api.get(path).status()).isEqualTo(401);
    }

    @Test
    void are_told_to_who_may_look_everywhere() throws IOException {
      Answer answer = asked("/prometheus", api.token(Role.READ));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("\nforkpoint_forks_total 0.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/prometheus", "/prometheus/"})
    void are_kept_from_who_knows_some_workspaces_alone(String path) throws IOException {
      Answer answer = asked(path, api.token(Role.ADMIN, new WorkspaceId("w")));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.text()).doesNotContain("forkpoint_forks_total");
    }

    private Answer asked(String path, String token) throws IOException {
      return api.get(path, "Authorization", "Bearer " + token);
    }
  }
}
