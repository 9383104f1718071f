package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalRequestsOnlyTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LOCALHOST:8787", "127.0.0.1", "127.0.0.1:80", "[::1]", "[::1]:8787"})
  void this_machine_may_ask_by_any_of_its_names(String host) throws IOException {
    assertThat(ask("GET /api/sessions", "Host: " + host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.org",
        "example.org:8787",
        "localhost.example.org",
        "127.0.0.1.example.org:8787",
        "127.0.0.1@example.org",
        "192.168.0.7:8787",
        "0.0.0.0",
        "[::2]:8787",
        "",
      })
  void another_host_is_refused(String host) throws IOException {
    String answer = ask("GET /api/sessions", "Host: " + host);
    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("/problems/foreign-request");
  }

  @Test
  void no_host_is_refused() throws IOException {
    assertThat(ask("GET /api/sessions", "Accept: */*")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void the_own_page_may_ask() throws IOException {
    assertThat(ask("GET /api/sessions", "Host: localhost:8787", "Origin: http://localhost:8787"))
        .startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "https://localhost:8787",
        "http://localhost:3000",
        "http://localhost",
        "http://127.0.0.1:8787",
        "file://",
        "null",
      })
  void the_page_of_another_origin_is_refused(String origin) throws IOException {
    String answer = ask("POST /api/workspaces", "Host: localhost:8787", "Origin: " + origin);
    assertThat(answer).startsWith("HTTP/1.1 403 ").contains("/problems/foreign-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/openapi.yml", "/nowhere", "/api/workspaces"})
  void nothing_is_told_to_another_host(String path) throws IOException {
    assertThat(ask("GET " + path, "Host: example.org")).startsWith("HTTP/1.1 403 ");
  }

  @Test
  void a_refused_request_does_nothing() throws IOException {
    api.post("/api/workspaces", "{\"workspace\": \"atlas\"}", "Origin", "http://example.org");
    assertThat(api.get("/api/workspaces").text()).isEqualTo("[]");
  }

  private String ask(String what, String... headers) throws IOException {
    return api.raw(
        what + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n");
  }
}
