package dev.forkpoint.bootstrap.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.bootstrap.composition.DataDirectory;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiServerTest {
  @TempDir Path home;

  @Test
  void it_answers_where_it_says_it_is() throws IOException, InterruptedException {
    try (Composition forkpoint = composition();
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0);
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
        ApiServer service = ApiServer.start(forkpoint, "127.0.0.1", 0);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(service.address().resolve(path)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
    }
  }

  private Composition composition() {
    InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    return new Composition(new DataDirectory(home), clock, () -> new SessionId("a"));
  }
}
