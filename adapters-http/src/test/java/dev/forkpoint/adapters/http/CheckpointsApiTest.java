package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CheckpointsApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  private InMemoryDirectory directory() {
    return api.vault.directories.at("work");
  }

  @Test
  void a_directory_becomes_the_next_checkpoint() throws IOException {
    SessionId session = api.vault.imported("one\n");
    directory().file("a", "four").socket("control");
    Answer answer =
        api.post("/api/sessions/" + session + "/checkpoints", "{\"directory\": \"work\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo("/api/sessions/s1/checkpoints/2");
    JsonNode saved = answer.json();
    assertThat(saved.fieldNames())
        .toIterable()
        .containsExactly(
            "session",
            "number",
            "checkpoint",
            "files",
            "bytes",
            "addedBytes",
            "messages",
            "savedAt",
            "leftOut",
            "issues");
    assertThat(saved.get("session").asText()).isEqualTo("s1");
    assertThat(saved.get("number").asInt()).isEqualTo(2);
    assertThat(saved.get("checkpoint").asText()).matches("[0-9a-f]{64}");
    assertThat(saved.get("files").asInt()).isEqualTo(1);
    assertThat(saved.get("bytes").asInt()).isEqualTo(4);
    assertThat(saved.get("addedBytes").asInt()).isPositive();
    assertThat(saved.get("messages").asInt()).isEqualTo(1);
    assertThat(saved.get("leftOut").get(0).get("path").asText()).isEqualTo("control");
    assertThat(saved.get("issues")).isEmpty();
  }

  @Test
  void a_new_trace_goes_along() throws IOException {
    api.vault.imported("one\n");
    directory().file("a", "four");
    api.vault.trace("talk", "one\ntwo\n!bad\n");
    Answer answer =
        api.post("/api/sessions/s1/checkpoints", "{\"directory\": \"work\", \"trace\": \"talk\"}");
    assertThat(answer.json().get("messages").asInt()).isEqualTo(2);
    assertThat(answer.json().get("issues").get(0).get("row").asInt()).isEqualTo(3);
  }

  @Test
  void who_saves_second_gets_a_fork_and_loses_nothing() throws IOException {
    SessionId session = api.vault.imported("one\n");
    directory().file("a", "mine");
    api.vault.directories.at("other").file("a", "theirs");
    api.save(session, directory());
    api.save(session, api.vault.directories.at("other"));
    directory().file("a", "mine again");
    Answer answer = api.post("/api/sessions/s1/checkpoints", "{\"directory\": \"work\"}");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/forked");
    assertThat(answer.json().get("fork").get("parent").asText()).isEqualTo("s1");
    String fork = answer.json().get("fork").get("session").asText();
    assertThat(api.get("/api/sessions/" + fork + "/checkpoints/1/files/a").text())
        .isEqualTo("mine again");
  }

  @Test
  void what_is_not_there_cannot_be_saved() throws IOException {
    api.vault.imported("one\n");
    directory().file("a", "four");
    for (String body :
        List.of(
            "{}",
            "{\"directory\": null}",
            "{\"directory\": \"nowhere\"}",
            "{\"directory\": \"work\", \"trace\": \"nowhere\"}")) {
      Answer answer = api.post("/api/sessions/s1/checkpoints", body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().get("type").asText()).isEqualTo("/problems/bad-request");
    }
    assertThat(api.get("/api/sessions/s1/checkpoints").json()).hasSize(1);
  }

  @Test
  void nothing_is_saved_to_an_unknown_session() throws IOException {
    directory().file("a", "four");
    assertThat(api.post("/api/sessions/s1/checkpoints", "{\"directory\": \"work\"}").status())
        .isEqualTo(404);
  }

  @Test
  void the_checkpoints_of_a_session_are_told_by_number() throws IOException {
    SessionId session = api.saved("one\n", directory().file("a", "four"));
    api.save(session, directory().file("b", "five!"));
    JsonNode all = api.get("/api/sessions/s1/checkpoints").json();
    assertThat(all.findValuesAsText("number")).containsExactly("1", "2", "3");
    assertThat(all.findValuesAsText("bytes")).containsExactly("0", "4", "9");
    assertThat(api.get("/api/sessions/s1/checkpoints/2").json()).isEqualTo(all.get(1));
  }

  @Test
  void an_unknown_checkpoint_is_not_found() throws IOException {
    api.vault.imported("one\n");
    for (String number : List.of("0", "2", "-1")) {
      Answer answer = api.get("/api/sessions/s1/checkpoints/" + number);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.json().get("detail").asText()).contains("no checkpoint " + number);
    }
  }
}
