package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilesApiTest {
  private static final String FILES = "/api/sessions/s1/checkpoints/2/files";

  @RegisterExtension private final RunningApi api = new RunningApi();

  private InMemoryDirectory directory() {
    return api.vault.directories.at("work");
  }

  @Test
  void files_directories_and_links_are_told_by_path() throws IOException {
    api.saved("one\n", directory().file("src/main.py", "print(1)\n").link("link", "src/main.py"));
    assertThat(api.get(FILES).text())
        .isEqualTo(
            """
            [{"path":"link","kind":"link","modified":"1970-01-01T00:00:00Z",\
            "target":"src/main.py"},\
            {"path":"src","kind":"directory","mode":"755","modified":"1970-01-01T00:00:00Z"},\
            {"path":"src/main.py","kind":"file","mode":"644",\
            "modified":"2023-11-14T22:13:20Z","bytes":9}]\
            """);
  }

  @Test
  void pages_follow_one_another_until_all_files_were_told() throws IOException {
    List<String> paths =
        List.of("a", "a b", "a&b", "a+b", "a/b", "a=b", "a%20b", "ä", "日本", "z/1", "z/2");
    for (String path : paths) {
      directory().file("r/" + path.replace("a/b", "aa/b"), path);
    }
    api.saved("one\n", directory());
    for (int limit = 1; limit < 16; limit++) {
      assertThat(all(FILES + "?limit=" + limit)).isEqualTo(all(FILES)).hasSize(14);
    }
  }

  private List<String> all(String first) throws IOException {
    List<String> told = new ArrayList<>();
    for (String page = first; !page.isEmpty(); ) {
      Answer answer = api.get(page);
      told.addAll(answer.json().findValuesAsText("path"));
      page = answer.next();
    }
    return told;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "dir/a", "a b", "a+b", "a%b", "a%2Fb", "a?b", "a#b", "ä/日本", "a;b=c", "{x}"})
  void the_bytes_of_a_file_come_as_they_are(String path) throws IOException {
    api.saved("one\n", directory().file(path, "these bytes"));
    Answer answer = api.get(FILES + "/" + encoded(path));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("these bytes");
    assertThat(answer.header("Content-Length")).isEqualTo("11");
    assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  @Test
  void an_empty_file_and_a_large_one_come_whole() throws IOException {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    api.saved("one\n", directory().file("empty", "").file("large", large));
    assertThat(api.get(FILES + "/empty").bytes()).isEmpty();
    assertThat(api.get(FILES + "/empty").header("Content-Length")).isEqualTo("0");
    assertThat(api.get(FILES + "/large").bytes()).isEqualTo(large);
  }

  @Test
  void a_store_that_fails_midway_breaks_the_connection() throws IOException {
    byte[] large = new byte[3_000_000];
    new Random(1).nextBytes(large);
    api.saved("one\n", directory().file("large", large));
    int before = api.store.count(Operation.READ);
    api.get(FILES + "/large");
    int reads = api.store.count(Operation.READ) - before;
    api.store.fail(Operation.READ, before + 2 * reads, Moment.BEFORE);
    assertThatThrownBy(() -> api.get(FILES + "/large")).isInstanceOf(IOException.class);
    assertThat(api.store.allFired()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "src", "link", "src/main.py/x"})
  void what_is_no_file_is_not_found(String path) throws IOException {
    api.saved("one\n", directory().file("src/main.py", "print(1)\n").link("link", "src/main.py"));
    Answer answer = api.get(FILES + "/" + path);
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "a/../b", "a//b", "%00"})
  void what_can_be_no_path_is_a_bad_request(String path) throws IOException {
    api.saved("one\n", directory().file("a", "1"));
    String answer =
        api.raw(
            "GET %s/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(FILES, path));
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/bad-request");
  }

  @Test
  void differences_are_told_against_the_checkpoint_before() throws IOException {
    SessionId session =
        api.saved("one\n", directory().file("changed", "1").file("gone", "1").file("same", "1"));
    api.save(session, directory().file("changed", "22").delete("gone").file("new", "3"));
    JsonNode differences = api.get("/api/sessions/s1/checkpoints/3/diff").json();
    assertThat(differences.findValuesAsText("change"))
        .containsExactly("changed", "removed", "added");
    assertThat(differences.get(0).get("path").asText()).isEqualTo("changed");
    assertThat(differences.get(0).get("before").get("bytes").asInt()).isEqualTo(1);
    assertThat(differences.get(0).get("after").get("bytes").asInt()).isEqualTo(2);
    assertThat(differences.get(1).get("path").asText()).isEqualTo("gone");
    assertThat(differences.get(1).has("after")).isFalse();
    assertThat(differences.get(2).get("path").asText()).isEqualTo("new");
    assertThat(differences.get(2).has("before")).isFalse();
  }

  @Test
  void differences_are_told_against_any_checkpoint() throws IOException {
    SessionId session = api.saved("one\n", directory().file("a", "1"));
    api.save(session, directory().file("b", "1"));
    assertThat(diff("3", "?from=1").findValuesAsText("change")).containsExactly("added", "added");
    assertThat(diff("2", "?from=3").findValuesAsText("change")).containsExactly("removed");
    assertThat(diff("2", "?from=2")).isEmpty();
    assertThat(diff("1", "")).isEmpty();
    assertThat(api.get("/api/sessions/s1/checkpoints/2/diff?from=9").status()).isEqualTo(404);
  }

  private JsonNode diff(String number, String query) throws IOException {
    return api.get("/api/sessions/s1/checkpoints/" + number + "/diff" + query).json();
  }

  @Test
  void differences_come_in_pages_too() throws IOException {
    api.saved("one\n", directory().file("a", "1").file("b", "1").file("c", "1"));
    Answer first = api.get("/api/sessions/s1/checkpoints/2/diff?limit=2");
    assertThat(first.json()).hasSize(2);
    Answer second = api.get(first.next());
    assertThat(second.json()).hasSize(1);
    assertThat(second.json().get(0).get("path").asText()).isEqualTo("c");
  }
}
