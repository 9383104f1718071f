package dev.forkpoint.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.bootstrap.deployment.Deployment;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.access.TokenSecret;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(Deployment.USE_CASE)
final class ApiServerTest {
  @TempDir Path home;

  @Test
  void it_answers_where_it_says_it_is() throws IOException, InterruptedException {
    try (Composition forkpoint = composition();
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0, false);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest health = HttpRequest.newBuilder(service.address().resolve("/health")).build();
      HttpResponse<String> answer = client.send(health, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("UP");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/workspaces", "/api/sessions", "/openapi.yml"})
  void every_part_of_it_is_put_together(String path) throws IOException, InterruptedException {
    try (Composition forkpoint = composition();
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0, false);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(service.address().resolve(path)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void where_it_wants_tokens_only_their_holders_see_what_they_may()
      throws IOException, InterruptedException {
    try (Composition forkpoint = composition();
        ApiServer service = ApiServer.start(forkpoint, "0.0.0.0", 0, true);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String name : List.of("ours", "theirs")) {
        forkpoint.catalog().ensureWorkspace(new Workspace(new WorkspaceId(name), Instant.EPOCH));
      }
      Grant grant = new Grant(Role.READ, Set.of(new WorkspaceId("ours")));
      TokenSecret token = forkpoint.issueToken().issue(grant, "", Optional.empty()).secret();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(
              URI.create(
                  "http://127.0.0.1:%d/api/workspaces".formatted(service.address().getPort())));
      assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      request.header("Authorization", "Bearer " + token.reveal());
      assertThat(client.send(request.build(), BodyHandlers.ofString()).body())
          .contains("ours")
          .doesNotContain("theirs");
    }
  }

  /// Its store has been tried out, as `serve` does it: a bucket that nobody has asked for anything
  /// yet may answer later than readiness waits.
  private Composition composition() throws IOException {
    Composition forkpoint =
        new Composition(
            new DataDirectory(home),
            Deployment.current().settings(home),
            InstantSource.fixed(Instant.EPOCH),
            () -> new SessionId("a"));
    forkpoint.storeProbe().probe();
    return forkpoint;
  }
}
