package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecurityHeadersTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @RegisterExtension
  private final RunningApi guarded =
      new RunningApi(Map.of("forkpoint.access.require-token", "true"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/openapi.yml",
        "/nowhere",
        "/api/sessions",
        "/api/sessions/nobody",
        "/api/sessions/s1/trace",
        "/api/sessions/s1/trace?format=lines",
        "/api/sessions/s1/download",
        "/api/sessions/s1/checkpoints/2/files/page.html",
        "/api/sessions?limit=x",
      })
  void every_answer_forbids_a_browser_to_run_it(String path) throws IOException {
    api.saved(
        "hello\n", api.vault.directories.at("src").file("page.html", "<script>alert(1)</script>"));
    assertHarmless(api.get(path));
    assertHarmless(api.head(path));
    assertHarmless(api.get(path, "Origin", "http://example.org"));
    assertHarmless(guarded.get(path));
  }

  @Test
  void a_page_among_the_files_is_handed_out_as_bytes() throws IOException {
    api.saved("hello\n", api.vault.directories.at("src").file("page.html", "<b>"));
    Answer answer = api.get("/api/sessions/s1/checkpoints/2/files/page.html");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void without_tls_nothing_is_promised_about_it() throws IOException {
    assertThat(api.get("/health").header("Strict-Transport-Security")).isEmpty();
  }

  private static void assertHarmless(Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "sandbox");
  }
}
