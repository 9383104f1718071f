package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.HubException;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SharesApiTest {
  private static final DatasetId DATASET = DatasetId.parse("zoe/sessions");
  private static final String SHARES = "/api/sessions/s1/shares";
  private static final String VISIBILITY = "/api/destinations/personal/visibility";

  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void a_session_is_queued_sent_and_withdrawn() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.get(SHARES).text()).isEqualTo("[]");

    Answer queued = api.post(SHARES, "{\"destination\":\"personal\"}");
    assertThat(queued.status()).isEqualTo(202);
    assertThat(queued.text()).contains("\"state\":\"waiting\"", "\"attempts\":0");

    api.sharing.send();
    assertThat(api.get(SHARES).text())
        .contains("\"state\":\"shared\"", "\"dataset\":\"zoe/sessions\"", "\"checkpoint\":1")
        .contains("\"path\":\"sessions/2026-01-02/s1.jsonl\"", "\"commit\":\"", "\"url\":\"");

    assertThat(api.delete(SHARES + "/personal").text()).contains("\"state\":\"withdrawn\"");
    assertThat(api.sharing.hub.files(DATASET)).doesNotContainKey("sessions/2026-01-02/s1.jsonl");
  }

  @Test
  void a_removed_session_tells_where_it_is_still_read_and_is_withdrawn_from_there()
      throws IOException {
    shared();
    assertThat(api.delete("/api/sessions/s1").status()).isEqualTo(204);
    assertThat(api.get("/api/sessions/s1").status()).isEqualTo(404);

    assertThat(api.get(SHARES).text())
        .contains("\"state\":\"shared\"", "\"dataset\":\"zoe/sessions\"");
    assertThat(api.delete(SHARES + "/personal").text()).contains("\"state\":\"withdrawn\"");

    assertThat(api.sharing.hub.files(DATASET)).doesNotContainKey("sessions/2026-01-02/s1.jsonl");
  }

  @Test
  void trouble_is_told_in_words() throws IOException {
    api.vault.imported("hello\n");
    api.post(SHARES, "{}");
    api.sharing.hub.failNext(new HubException.TokenRefused("the Hub does not know the token"));
    api.sharing.send();

    assertThat(api.get(SHARES).text())
        .contains("\"state\":\"retrying\"", "\"attempts\":1", "\"nextTry\":\"2026-03-04T")
        .contains("\"lastError\":\"the Hub does not know the token\"");
  }

  @Test
  void what_would_be_sent_is_told_before_anything_is() throws IOException {
    api.vault.imported("it is " + SharingParts.SECRET + "\n");
    Answer told = api.get(SHARES + "/personal/rehearsal");

    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text())
        .contains("\"dataset\":\"zoe/sessions\"", "\"shownByViewer\":true", "\"requests\":[{")
        .contains("\"secrets\":1", "\"rule\":\"known-value\"", "\"row\":1")
        .doesNotContain(SharingParts.SECRET);
    assertThat(api.get(SHARES).text()).isEqualTo("[]");
  }

  @Test
  void that_nothing_would_be_sent_is_told_in_words() throws IOException {
    api.vault.imported("hello\n!torn\n");
    Answer told = api.get(SHARES + "/personal/rehearsal");

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.text()).contains("/problems/not-shareable", "row 2");
    assertThat(api.get(SHARES + "/other/rehearsal").status()).isEqualTo(404);
  }

  @Test
  void what_did_not_work_is_tried_again_at_once() throws IOException {
    api.vault.imported("hello\n");
    api.post(SHARES, "{}");
    api.sharing.hub.failNext(new HubException.TokenRefused("the Hub does not know the token"));
    api.sharing.send();

    assertThat(api.post("/api/destinations/personal/retry", "").status()).isEqualTo(202);

    assertThat(api.get(SHARES).text())
        .contains("\"state\":\"waiting\"", "\"attempts\":0")
        .doesNotContain("nextTry\":\"2026");
    assertThat(api.post("/api/destinations/other/retry", "").status()).isEqualTo(404);
  }

  @Test
  void the_destinations_are_told() throws IOException {
    assertThat(api.get("/api/destinations").text())
        .isEqualTo(
            "[{\"destination\":\"personal\",\"enabled\":true,\"dataset\":\"{hf_user}/sessions\","
                + "\"form\":\"native\",\"visibility\":\"private\"}]");
  }

  @Test
  void a_share_can_be_paused() throws IOException {
    api.vault.imported("hello\n");
    assertThat(api.post(SHARES, "{\"paused\":true}").status()).isEqualTo(404);
    api.post(SHARES, "{}");

    assertThat(api.post(SHARES, "{\"paused\":true}").text()).contains("\"state\":\"paused\"");
  }

  @Test
  void what_is_not_there_is_not_found() throws IOException {
    assertThat(api.get(SHARES).status()).isEqualTo(404);
    api.vault.imported("hello\n");
    assertThat(api.post(SHARES, "{\"destination\":\"other\"}").status()).isEqualTo(404);
    assertThat(api.post(SHARES, "{\"destination\":\"A b\"}").status()).isEqualTo(400);
    assertThat(api.get("/api/destinations/other/visibility").status()).isEqualTo(404);
    assertThat(api.get(VISIBILITY).status()).isEqualTo(404);
  }

  @Test
  void a_dataset_is_made_public_only_once_that_is_confirmed() throws IOException {
    shared();
    assertThat(api.get(VISIBILITY).text())
        .contains("\"visibility\":\"private\"", "\"told\":\"private\"");

    Answer asked = put("{\"visibility\":\"public\"}");
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.text())
        .contains("/problems/not-public", "sessions/2026-01-02/s1.jsonl", "zoe/sessions");

    Answer done = put("{\"visibility\":\"public\",\"confirm\":\"zoe/sessions\"}");
    assertThat(done.text()).contains("\"visibility\":\"public\"");
    assertThat(put("{\"visibility\":\"private\"}").text()).contains("\"visibility\":\"private\"");
    assertThat(put("{\"visibility\":\"all\"}").status()).isEqualTo(400);
  }

  @Test
  void what_somebody_else_made_public_is_told() throws IOException {
    shared();
    api.sharing.hub.show(DATASET, Visibility.PUBLIC);

    assertThat(api.get(VISIBILITY).text())
        .contains("\"visibility\":\"public\"", "\"told\":\"private\"");
  }

  @Test
  void trouble_with_the_hub_is_no_trouble_of_the_service() throws IOException {
    api.sharing.hub.failNext(new HubException.Unreachable("no answer"));

    Answer answer = api.get(VISIBILITY);

    assertThat(answer.status()).isEqualTo(502);
    assertThat(answer.text()).contains("/problems/hub-failed", "no answer");
  }

  private void shared() throws IOException {
    api.vault.imported("hello\n");
    api.post(SHARES, "{}");
    api.sharing.send();
  }

  private Answer put(String json) throws IOException {
    return api.send(
        api.to(VISIBILITY)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }
}
