package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class UsageApiTest {
  private static final String NOTHING =
      """
      {"total":{"inputTokens":0,"outputTokens":0,"cacheReadTokens":0,"cacheWriteTokens":0},\
      "models":[]}\
      """;

  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void a_session_whose_answers_tell_no_cost_costs_nothing() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get("/api/sessions/s1/usage").text()).isEqualTo(NOTHING);
  }

  @Test
  void a_workspace_tells_that_of_its_sessions() throws IOException {
    api.vault.imported("hello\n");
    String workspace = api.get("/api/sessions/s1").json().get("workspace").asText();
    assertThat(api.get("/api/workspaces/" + workspace + "/usage").text()).isEqualTo(NOTHING);
  }

  @Test
  void what_is_not_there_has_none() throws IOException {
    assertThat(api.get("/api/sessions/s9/usage").status()).isEqualTo(404);
    assertThat(api.get("/api/workspaces/nowhere/usage").status()).isEqualTo(404);
  }
}
