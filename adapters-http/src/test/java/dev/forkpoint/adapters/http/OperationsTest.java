package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationsTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void a_healthy_service_is_up() throws IOException {
    Answer answer = api.get("/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("status").asText()).isEqualTo("UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/beans", "/env", "/loggers", "/routes", "/stop", "/info", "/metrics", "/refresh"})
  void nothing_else_of_the_framework_can_be_asked(String path) throws IOException {
    assertThat(api.get(path).status()).isEqualTo(404);
  }

  @Test
  void the_api_describes_itself() throws IOException {
    Answer answer = api.get("/openapi.yml");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("title: Forkpoint").contains("version:");
  }

  @Test
  void every_route_is_described() throws IOException {
    assertThat(api.get("/openapi.yml").text())
        .contains(
            "\n  /api/workspaces:\n",
            "\n  /api/workspaces/{workspace}:\n",
            "\n  /api/workspaces/{workspace}/tree:\n",
            "\n  /api/workspaces/{workspace}/imports:\n",
            "\n  /api/sessions:\n",
            "\n  /api/sessions/{session}:\n",
            "\n  /api/sessions/{session}/checkpoints:\n",
            "\n  /api/sessions/{session}/checkpoints/{number}:\n",
            "\n  /api/sessions/{session}/checkpoints/{number}/files:\n",
            "\n  /api/sessions/{session}/checkpoints/{number}/files/{path}:\n",
            "\n  /api/sessions/{session}/checkpoints/{number}/diff:\n",
            "\n  /api/sessions/{session}/trace:\n",
            "\n  /api/sessions/{session}/events:\n",
            "\n  /api/sessions/{session}/forks:\n",
            "\n  /api/sessions/{session}/download:\n");
  }
}
