package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UploadsApiTest {
  private static final String CHECKPOINTS = "/api/sessions/s1/checkpoints";

  @RegisterExtension private final RunningApi api = new RunningApi();

  @BeforeEach
  void a_session() throws IOException {
    api.vault.imported("one\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/zip",
        "application/gzip",
        "application/x-tar",
        "application/octet-stream"
      })
  void an_archive_becomes_the_next_checkpoint(String type) throws IOException {
    Answer answer = upload(CHECKPOINTS, "archive\nsrc/a=hello\nb=you", "Content-Type", type);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(CHECKPOINTS + "/2");
    assertThat(answer.json().get("files").asInt()).isEqualTo(2);
    assertThat(answer.json().get("messages").asInt()).isEqualTo(1);
    assertThat(answer.json().get("leftOut")).isEmpty();
    assertThat(api.get(CHECKPOINTS + "/2/files/src/a").text()).isEqualTo("hello");
  }

  @Test
  void a_member_can_be_the_trace() throws IOException {
    api.vault.trace("talk", "one\ntwo\n");
    Answer answer = upload(CHECKPOINTS + "?trace=talk", "archive\na=1\ntalk=…");
    assertThat(answer.json().get("messages").asInt()).isEqualTo(2);
    assertThat(answer.json().get("files").asInt()).isEqualTo(1);
  }

  @Test
  void a_turn_that_began_before_the_last_checkpoint_becomes_a_fork() throws IOException {
    upload(CHECKPOINTS, "archive\na=1");
    Answer answer = upload(CHECKPOINTS + "?from=1", "archive\na=2");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(type(answer)).isEqualTo("/problems/forked");
    assertThat(answer.json().at("/fork/parent").asText()).isEqualTo("s1");
  }

  @Test
  void a_session_and_a_checkpoint_have_the_checkpoint_as_their_tag() throws IOException {
    upload(CHECKPOINTS, "archive\na=1");
    JsonNode checkpoint = api.get(CHECKPOINTS + "/2").json();
    String tag = '"' + checkpoint.get("checkpoint").asText() + '"';
    assertThat(api.get(CHECKPOINTS + "/2").header("ETag")).isEqualTo(tag);
    assertThat(api.get("/api/sessions/s1").header("ETag")).isEqualTo(tag);
    assertThat(api.get(CHECKPOINTS + "/1").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void nothing_is_saved_where_the_session_stands_elsewhere() throws IOException {
    String first = api.get("/api/sessions/s1").header("ETag");
    assertThat(upload(CHECKPOINTS, "archive\na=1", "If-Match", first).status()).isEqualTo(201);

    for (String tags : List.of(first, "\"other\"", "W/" + first)) {
      Answer answer = upload(CHECKPOINTS, "archive\na=2", "If-Match", tags);
      assertThat(answer.status()).isEqualTo(412);
      assertThat(type(answer)).isEqualTo("/problems/precondition-failed");
    }

    assertThat(api.get(CHECKPOINTS).json()).hasSize(2);
    assertThat(api.get("/api/sessions").json()).hasSize(1);
    String second = first + ", " + api.get("/api/sessions/s1").header("ETag");
    assertThat(upload(CHECKPOINTS, "archive\na=2", "If-Match", second).status()).isEqualTo(201);
    assertThat(upload(CHECKPOINTS, "archive\na=3", "If-Match", "*").status()).isEqualTo(201);
  }

  @Test
  void an_archive_that_cannot_be_taken_is_told_and_leaves_nothing() throws IOException {
    Answer refused = upload(CHECKPOINTS, "archive\nrefused");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(type(refused)).isEqualTo("/problems/archive-refused");
    assertThat(refused.json().get("detail").asText())
        .isEqualTo("The archive is refused: it says so.");
    assertThat(type(upload(CHECKPOINTS, "archive\ndamaged")))
        .isEqualTo("/problems/archive-damaged");
    assertThat(type(upload(CHECKPOINTS, "none"))).isEqualTo("/problems/archive-refused");
    Answer large = upload(CHECKPOINTS, "archive\n" + "a=b\n".repeat(100));
    assertThat(large.status()).isEqualTo(413);
    assertThat(type(large)).isEqualTo("/problems/archive-too-large");
    assertThat(large.json().get("limit").asText()).isEqualTo("entries");
    assertThat(api.get(CHECKPOINTS).json()).hasSize(1);
  }

  @Test
  void what_a_request_names_has_to_be_there() throws IOException {
    String archive = "archive\na=1";
    assertThat(upload(CHECKPOINTS + "?from=9", archive).status()).isEqualTo(400);
    assertThat(upload(CHECKPOINTS + "?trace=a", archive).status()).isEqualTo(400);
    assertThat(upload(CHECKPOINTS + "?trace=../a", archive).status()).isEqualTo(400);
    assertThat(upload(CHECKPOINTS + "?caseClashes=some", archive).status()).isEqualTo(400);
    assertThat(upload("/api/sessions/none/checkpoints", archive).status()).isEqualTo(404);
    assertThat(upload(CHECKPOINTS, archive, "Content-Type", "text/plain").status()).isEqualTo(415);
  }

  @Test
  void an_archive_is_imported_as_a_session_of_its_own_once() throws IOException {
    String imports = "/api/workspaces/w/imports?name=project.tar.gz";
    Answer first = upload(imports, "archive\na=1\nb/c=2");

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().at("/0/title").asText()).isEqualTo("project");
    assertThat(first.json().at("/0/agent").asText()).isEqualTo("none");
    assertThat(first.json().at("/0/files").asInt()).isEqualTo(2);
    assertThat(first.json().at("/0/messages").asInt()).isZero();
    String session = first.json().at("/0/session").asText();
    assertThat(api.get("/api/sessions/" + session + "/checkpoints/1/files/b/c").text())
        .isEqualTo("2");
    assertThat(api.get("/api/sessions/" + session + "/events").json()).isEmpty();
    Answer again = upload(imports, "archive\na=1\nb/c=2");
    assertThat(again.json().at("/0/new").asBoolean()).isFalse();
    assertThat(again.json().at("/0/session").asText()).isEqualTo(session);
  }

  private static String type(Answer answer) throws IOException {
    return answer.json().get("type").asText();
  }

  /// @param headers names and values in turn
  private Answer upload(String path, String archive, String... headers) throws IOException {
    HttpRequest.Builder request =
        api.to(path)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(archive));
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return api.send(request);
  }
}
