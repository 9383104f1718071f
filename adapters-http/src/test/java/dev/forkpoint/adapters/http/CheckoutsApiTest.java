package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class CheckoutsApiTest {
  private static final String SESSION = "/api/sessions/s1";
  private static final String CHECKOUTS = SESSION + "/checkouts";

  @RegisterExtension private final RunningApi api = new RunningApi();

  @BeforeEach
  void fill() throws IOException {
    api.saved("hello\n", api.vault.directories.at("src").file("1", "one").file(".env", "KEY=1"));
  }

  @Test
  void a_session_comes_with_all_its_files_and_a_place_to_bring_them_back_to() throws IOException {
    Answer answer = checkOut("{\"holder\":\"runner 7\",\"minutes\":5}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Location")).matches(CHECKOUTS + "/2-[0-9a-f]{16}");
    assertThat(answer.header("X-Forkpoint-Until"))
        .isEqualTo(RunningApi.NOW.plus(Duration.ofMinutes(5)).toString());
    assertThat(answer.header("Content-Type")).isEqualTo("application/gzip");
    assertThat(answer.header("X-Forkpoint-Left-Out")).isEqualTo("0");
    assertThat(answer.bytes())
        .isEqualTo(
            api.get(
                    SESSION
                        + "/download?format=tar.gz&at=2&cap=none&credentials=true&byproducts=true")
                .bytes());
  }

  @Test
  void while_somebody_works_on_it_nobody_else_is_given_it() throws IOException {
    checkOut("{\"holder\":\"runner 7\"}");

    Answer second = checkOut("{\"holder\":\"runner 8\"}");

    assertThat(second.status()).isEqualTo(423);
    assertThat(type(second)).isEqualTo("/problems/held");
    assertThat(second.json().get("holder").asText()).isEqualTo("runner 7");
    assertThat(second.json().get("until").asText()).isEqualTo("2026-03-04T06:06:07Z");
    Answer seen = api.get(CHECKOUTS);
    assertThat(seen.json().at("/0/holder").asText()).isEqualTo("runner 7");
    assertThat(seen.text()).doesNotContain("2-");
  }

  @Test
  void a_turn_comes_back_as_the_next_checkpoint_and_the_session_is_free() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\"}").header("Location");

    Answer answer = put(place, "archive\na=1");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("number").asInt()).isEqualTo(3);
    assertThat(api.get(CHECKOUTS).json()).isEmpty();
    assertThat(api.get(SESSION + "/checkpoints/3/files/a").text()).isEqualTo("1");
  }

  @Test
  void a_turn_whose_session_has_moved_on_comes_back_as_a_fork() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\"}").header("Location");
    api.send(
        api.to(SESSION + "/checkpoints")
            .header("Content-Type", "application/x-tar")
            .POST(BodyPublishers.ofString("archive\na=0")));

    Answer answer = put(place, "archive\na=1");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(type(answer)).isEqualTo("/problems/forked");
    assertThat(answer.json().at("/fork/parent").asText()).isEqualTo("s1");
    assertThat(api.get(CHECKOUTS).json()).isEmpty();
  }

  @Test
  void a_turn_that_comes_back_after_it_was_given_up_is_saved_all_the_same() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\"}").header("Location");
    assertThat(api.delete(place).status()).isEqualTo(204);
    checkOut("{\"holder\":\"runner 8\"}");

    assertThat(put(place, "archive\na=1").status()).isEqualTo(201);

    assertThat(api.get(CHECKOUTS).json().at("/0/holder").asText()).isEqualTo("runner 8");
  }

  @Test
  void an_archive_that_is_refused_leaves_the_session_with_whoever_works_on_it() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\"}").header("Location");

    assertThat(put(place, "archive\nrefused").status()).isEqualTo(422);

    assertThat(api.get(CHECKOUTS).json()).hasSize(1);
    assertThat(put(place, "archive\na=1").status()).isEqualTo(201);
  }

  @Test
  void a_turn_that_takes_longer_says_so() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\",\"minutes\":1}").header("Location");

    Answer renewed = api.patch(place, "{\"minutes\":30}");

    assertThat(renewed.status()).isEqualTo(200);
    assertThat(renewed.json().get("until").asText()).isEqualTo("2026-03-04T05:36:07Z");
  }

  @Test
  void a_checkout_that_has_ended_can_be_neither_renewed_nor_ended() throws IOException {
    String place = checkOut("{\"holder\":\"runner 7\"}").header("Location");
    api.delete(place);

    assertThat(api.delete(place).status()).isEqualTo(404);
    assertThat(api.patch(place, "{}").status()).isEqualTo(404);
    checkOut("{\"holder\":\"runner 8\"}");
    assertThat(api.patch(place, "{}").status()).isEqualTo(423);
    assertThat(api.delete(place).status()).isEqualTo(423);
  }

  @Test
  void it_begins_from_an_earlier_checkpoint_where_that_is_wanted() throws IOException {
    Answer answer = checkOut("{\"holder\":\"runner 7\",\"at\":1}");

    assertThat(answer.header("Location")).startsWith(CHECKOUTS + "/1-");
    assertThat(put(answer.header("Location"), "archive\na=1").status()).isEqualTo(409);
  }

  @Test
  void what_cannot_be_is_told_and_takes_nothing() throws IOException {
    assertThat(checkOut("{}").status()).isEqualTo(400);
    assertThat(checkOut("{\"holder\":\" \"}").status()).isEqualTo(400);
    assertThat(checkOut("{\"holder\":\"a\\nb\"}").status()).isEqualTo(400);
    assertThat(checkOut("{\"holder\":\"x\",\"minutes\":0}").status()).isEqualTo(400);
    assertThat(checkOut("{\"holder\":\"x\",\"minutes\":1441}").status()).isEqualTo(400);
    assertThat(checkOut("{\"holder\":\"x\",\"at\":9}").status()).isEqualTo(404);
    assertThat(put(CHECKOUTS + "/2", "archive\na=1").status()).isEqualTo(400);
    assertThat(put(CHECKOUTS + "/9-0123456789abcdef", "archive\na=1").status()).isEqualTo(400);
    assertThat(api.get(CHECKOUTS).json()).isEmpty();
  }

  private Answer checkOut(String wanted) throws IOException {
    return api.post(CHECKOUTS, wanted);
  }

  private Answer put(String place, String archive) throws IOException {
    return api.send(
        api.to(place)
            .header("Content-Type", "application/x-tar")
            .PUT(BodyPublishers.ofString(archive)));
  }

  private static String type(Answer answer) throws IOException {
    return answer.json().get("type").asText();
  }
}
