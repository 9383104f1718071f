package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkspacesApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  private Set<Path> before = Set.of();

  @BeforeEach
  void look_around() throws IOException {
    before = folders();
  }

  @Test
  void a_workspace_is_made_once() throws IOException {
    Answer first = api.post("/api/workspaces", "{\"workspace\": \"atlas\"}");
    Answer second = api.post("/api/workspaces", "{\"workspace\": \"atlas\"}");
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Location")).isEqualTo("/api/workspaces/atlas");
    assertThat(first.text())
        .isEqualTo("{\"workspace\":\"atlas\",\"createdAt\":\"2026-03-04T05:06:07Z\"}");
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(api.get("/api/workspaces").text()).isEqualTo("[" + first.text() + "]");
    assertThat(api.get("/api/workspaces/atlas").text()).isEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"workspace\": \"../etc\"}",
        "{\"workspace\": \"\"}",
        "{\"workspace\": null}",
        "{}",
        "[]",
        "{\"workspace\": [1]}",
        "{\"workspace\":",
        "workspace=atlas",
        "",
      })
  void a_body_that_names_no_workspace_is_a_bad_request(String body) throws IOException {
    Answer answer = api.post("/api/workspaces", body);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/bad-request");
    assertThat(answer.json().get("detail").asText()).isNotEmpty();
    assertThat(api.get("/api/workspaces").text()).isEqualTo("[]");
  }

  @Test
  void an_unknown_workspace_is_not_found() throws IOException {
    assertThat(api.get("/api/workspaces/atlas").status()).isEqualTo(404);
    assertThat(api.get("/api/workspaces/atlas/tree").status()).isEqualTo(404);
  }

  @Test
  void they_come_in_pages() throws IOException {
    for (String name : List.of("b", "a", "c")) {
      api.post("/api/workspaces", "{\"workspace\": \"" + name + "\"}");
    }
    Answer first = api.get("/api/workspaces?limit=2");
    assertThat(first.json()).hasSize(2);
    assertThat(first.header("Link")).isEqualTo("</api/workspaces?limit=2&cursor=b>; rel=\"next\"");
    Answer rest = api.get("/api/workspaces?limit=2&cursor=b");
    assertThat(rest.json().findValuesAsText("workspace")).containsExactly("c");
    assertThat(rest.header("Link")).isEmpty();
  }

  @Test
  void a_removed_workspace_is_gone_until_a_session_of_it_is_restored() throws IOException {
    api.vault.imported("one\n");
    assertThat(api.delete("/api/workspaces/w").status()).isEqualTo(204);
    assertThat(api.get("/api/workspaces/w").status()).isEqualTo(404);
    assertThat(api.get("/api/sessions").text()).isEqualTo("[]");
    assertThat(api.delete("/api/workspaces/w").status()).isEqualTo(404);
    assertThat(api.post("/api/sessions/s1/restore", "").status()).isEqualTo(200);
    assertThat(api.get("/api/workspaces/w").status()).isEqualTo(200);
  }

  @Test
  void a_body_becomes_a_session_of_the_workspace() throws IOException {
    Answer answer = api.upload("/api/workspaces/atlas/imports?name=talk.txt", "hello\n!bad\nbye\n");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text())
        .isEqualTo(
            """
            [{"session":"import-1","workspace":"atlas","title":"hello","firstPrompt":"hello","agent":"lines",\
            "model":null,"messages":2,"checkpoints":1,"parent":null,"forkPoint":null,\
            "importedFrom":{"session":null,"parent":null,"messages":null,"fingerprint":\
            "d108a0369103a2cf1e7de77195a782477c0f77f602a73d6d69f8230c835ef356"},\
            "createdAt":"2026-03-04T05:06:07Z","updatedAt":"2026-03-04T05:06:07Z",\
            "files":0,"bytes":0,"traceBytes":15,"new":true,"format":"lines","rows":3,\
            "userMessages":2,"assistantMessages":0,"toolCalls":0,"toolResults":0,\
            "danglingToolCalls":0,"compactions":0,"inputTokens":0,"outputTokens":0,\
            "cacheReadTokens":0,"cacheWriteTokens":0,\
            "issues":[{"file":"talk.txt","row":2,"offset":6,"reason":"damaged"}],\
            "issueCount":1}]\
            """);
    assertThat(api.get("/api/sessions/import-1/trace").text()).isEqualTo("hello\n!bad\nbye\n");
  }

  @Test
  void any_type_of_body_can_be_imported() throws IOException {
    Answer answer = api.post("/api/workspaces/atlas/imports", "hello\n");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get(0).get("session").asText()).isEqualTo("import-1");
  }

  @Test
  void what_is_no_session_is_told_so_and_leaves_nothing() throws IOException {
    Answer answer = api.upload("/api/workspaces/atlas/imports", "{\"no\": \"session\"}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/no-session");
    assertThat(api.get("/api/workspaces").text()).isEqualTo("[]");
    assertThat(spooled()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b", "..", ".", "", "%00", "/etc/passwd"})
  void a_name_that_is_no_file_name_is_a_bad_request(String name) throws IOException {
    Answer answer = api.upload("/api/workspaces/atlas/imports?name=" + name, "hello\n");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(spooled()).isEmpty();
  }

  @Test
  void a_name_that_is_too_long_for_a_file_is_a_bad_request() throws IOException {
    String name = "x".repeat(256);
    Answer answer = api.upload("/api/workspaces/atlas/imports?name=" + name, "hello\n");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void a_body_larger_than_the_server_would_buffer_is_imported_whole() throws IOException {
    String line = "x".repeat(999) + "\n";
    Answer answer = api.upload("/api/workspaces/atlas/imports", line.repeat(12_000));
    assertThat(answer.status()).isEqualTo(201);
    JsonNode session = answer.json().get(0);
    assertThat(session.get("messages").asInt()).isEqualTo(12_000);
    assertThat(spooled()).isEmpty();
  }

  @Test
  void a_body_that_breaks_off_is_no_session() throws IOException {
    try (Socket socket = api.connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          """
          POST /api/workspaces/atlas/imports HTTP/1.1\r
          Host: localhost\r
          Content-Length: 1000\r
          \r
          hello
          """
              .getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
    assertThat(api.get("/api/sessions").text()).isEqualTo("[]");
    assertThat(spooled()).isEmpty();
  }

  /// What is there now, and was not when the test began: other processes may have left theirs.
  private Set<Path> spooled() throws IOException {
    Set<Path> own = folders();
    own.removeAll(before);
    return own;
  }

  private static Set<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith("forkpoint-import-"))
          .collect(Collectors.toCollection(HashSet::new));
    }
  }
}
