package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class BundleApiTest {
  private static final String SESSION = "/api/sessions/s1/download?format=bundle";
  private static final String WORKSPACE = "/api/workspaces/w/download?format=bundle";

  @RegisterExtension private final RunningApi api = new RunningApi();

  @BeforeEach
  void a_session() throws IOException {
    api.saved("one\n", api.vault.directories.at("work").file("a", "hello"));
  }

  @Test
  void a_session_and_a_workspace_can_be_had_as_bundles() throws IOException {
    Answer session = api.get(SESSION);
    assertThat(session.status()).isEqualTo(200);
    assertThat(session.header("Content-Disposition"))
        .matches("attachment; filename=\"20260102-\\d{6}-s1-one\\.forkpoint\"");
    assertThat(api.get(WORKSPACE).header("Content-Disposition")).contains("-w.forkpoint");
    assertThat(api.get(SESSION + "&at=2").bytes()).hasSizeLessThan(session.bytes().length);
  }

  @Test
  void a_bundle_is_had_in_parts_too() throws IOException {
    Answer whole = api.get(WORKSPACE);
    Answer part = api.get(WORKSPACE, "Range", "bytes=100-299");

    assertThat(part.status()).isEqualTo(206);
    assertThat(part.bytes()).isEqualTo(Arrays.copyOfRange(whole.bytes(), 100, 300));
    assertThat(api.head(WORKSPACE).header("ETag")).isEqualTo(whole.header("ETag"));
    assertThat(api.get(WORKSPACE, "If-None-Match", whole.header("ETag")).status()).isEqualTo(304);
  }

  @Test
  void another_format_is_a_bad_request() throws IOException {
    assertThat(api.get("/api/sessions/s1/download?format=rar").status()).isEqualTo(400);
    assertThat(api.get("/api/workspaces/w/download?format=rar").status()).isEqualTo(400);
    assertThat(api.get("/api/workspaces/none/download").status()).isEqualTo(404);
  }

  @Test
  void an_uploaded_bundle_brings_its_sessions_back() throws IOException {
    byte[] bundle = api.get(WORKSPACE).bytes();
    assertThat(upload("w", bundle).json().at("/0/new").asBoolean()).isFalse();
    api.delete("/api/sessions/s1");

    Answer answer = upload("w", bundle);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().at("/0/new").asBoolean()).isTrue();
    assertThat(answer.json().at("/0/session").asText()).isEqualTo("s1");
    assertThat(api.get("/api/sessions/s1").status()).isEqualTo(200);
  }

  @Test
  void a_bundle_that_is_damaged_or_of_another_workspace_is_refused() throws IOException {
    byte[] bundle = api.get(WORKSPACE).bytes();
    assertThat(upload("other", bundle).json().at("/detail").asText()).contains("of workspace w");
    bundle[bundle.length / 2] ^= 1;

    Answer answer = upload("w", bundle);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/detail").asText()).contains("in bytes ");
  }

  private Answer upload(String workspace, byte[] body) throws IOException {
    return api.send(
        api.to("/api/workspaces/" + workspace + "/imports?name=x.forkpoint")
            .POST(BodyPublishers.ofByteArray(body)));
  }
}
