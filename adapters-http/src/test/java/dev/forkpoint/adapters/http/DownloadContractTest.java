package dev.forkpoint.adapters.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What scripts written for trainable's downloads rely on, and what they could not ask for there.
final class DownloadContractTest {
  private static final String SESSION = "/api/sessions/s1/download";
  private static final String PROJECT = "/api/projects/w/download";

  @RegisterExtension private final RunningApi api = new RunningApi();

  private InMemoryDirectory directory() {
    return api.vault.directories.at("work");
  }

  private SessionId saved() throws IOException {
    return api.saved(
        "one\n",
        directory()
            .file("src/a.py", "print(1)")
            .file("src/a.pyc", "x")
            .file("notes.md", "notes")
            .file(".env", "KEY=1"));
  }

  private static List<String> names(Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  /// and the tenth of the upstream tests.
  @Test
  void a_session_download_is_an_attachment_without_by_products() throws IOException {
    saved();
    Answer answer = api.get(SESSION);
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"session-s1.zip\"");
    assertThat(names(answer)).containsExactly("notes.md", "src/", "src/a.py", "__truncated.txt");
    assertThat(answer.header("X-Forkpoint-Left-Out")).isEqualTo("2");
  }

  /// a missing one is told as a `detail`.
  @ParameterizedTest
  @ValueSource(strings = {"/api/sessions/none/download", "/api/projects/none/download"})
  void what_does_not_exist_is_not_found(String path) throws IOException {
    for (Answer answer : List.of(api.get(path), api.get(path + "?preview=true"))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("detail").asText()).contains("There is no", "none");
    }
    assertThat(api.head(path).status()).isEqualTo(404);
  }

  /// a project without sessions.
  @Test
  void a_project_without_sessions_is_not_to_be_processed() throws IOException {
    api.post("/api/workspaces", "{\"workspace\":\"empty\"}");
    Answer answer = api.get("/api/projects/empty/download");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/nothing-to-export");
    assertThat(answer.json().get("detail").asText()).contains("no sessions to export");
  }

  /// and the same by the name that we have for it.
  @Test
  void a_project_download_has_a_folder_for_each_session() throws IOException {
    saved();
    Answer answer = api.get(PROJECT + "?runnable=true");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"project-w.zip\"");
    assertThat(names(answer))
        .contains("sessions/one/src/a.py", "README.md", "trainable.py", "trainable_local.py");
    assertThat(api.get("/api/workspaces/w/download?runnable=true").bytes())
        .isEqualTo(answer.bytes());
  }

  /// BEAT-A14: resuming, lengths, tags.
  @Test
  void a_project_download_can_be_resumed() throws IOException {
    saved();
    Answer whole = api.get(PROJECT);
    Answer head = api.head(PROJECT);
    assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.bytes().length));
    assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    Answer rest = api.get(PROJECT, "Range", "bytes=10-", "If-Range", whole.header("ETag"));
    assertThat(rest.status()).isEqualTo(206);
    assertThat(rest.bytes()).hasSize(whole.bytes().length - 10);
  }

  /// BEAT-A14: a cap of one's own, patterns, and everything on request.
  @Test
  void the_query_says_what_is_in() throws IOException {
    saved();
    assertThat(names(api.get(SESSION + "?credentials=true&byproducts=true")))
        .containsExactly(".env", "notes.md", "src/", "src/a.py", "src/a.pyc");
    assertThat(names(api.get(SESSION + "?include=src&include=*.txt")))
        .containsExactly("src/", "src/a.py");
    assertThat(names(api.get(SESSION + "?exclude=src/&exclude=.env"))).containsExactly("notes.md");
    assertThat(names(api.get(SESSION + "?cap=7")))
        .containsExactly("notes.md", "src/", "__truncated.txt");
    assertThat(names(api.get(SESSION + "?cap=none&exclude=.env"))).contains("src/a.py");
  }

  /// BEAT-A14: what would be omitted, and why.
  @Test
  void a_preview_tells_it_beforehand() throws IOException {
    saved();
    JsonNode preview = api.get(SESSION + "?preview=true&cap=7&runnable=true").json();
    Answer download = api.get(SESSION + "?cap=7&runnable=true");
    assertThat(preview.get("bytes").asInt()).isEqualTo(download.bytes().length);
    assertThat(preview.get("fileName").asText()).isEqualTo("session-s1.zip");
    assertThat(preview.get("files").asInt()).isEqualTo(1);
    assertThat(preview.get("included").get(0).get("path").asText()).isEqualTo("notes.md");
    assertThat(preview.get("added").toString()).contains("README.md", "__truncated.txt");
    assertThat(preview.get("leftOut").toString())
        .contains("\".env\"", "credentials", "\"src/a.py\"", "over the cap", "by-product");
    assertThat(preview.get("leftOutCount").asInt()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cap=much",
        "include=%5Ba",
        "format=rar",
        "damaged=perhaps",
        "preview=true&limit=-1"
      })
  void a_query_that_says_nothing_is_a_problem(String query) throws IOException {
    saved();
    Answer answer = api.get(SESSION + "?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asText()).isNotEmpty();
  }

  @Test
  void a_page_explains_a_runnable_download() throws IOException {
    saved();
    byte[] zip = api.get(SESSION + "?runnable=true").bytes();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = entries.getNextEntry();
      while (!entry.getName().equals("README.md")) {
        entry = entries.getNextEntry();
      }
      assertThat(new String(entries.readAllBytes(), UTF_8)).contains("s1", "2 files");
    }
  }
}
