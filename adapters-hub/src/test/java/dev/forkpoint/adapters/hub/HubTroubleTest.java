package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.forkpoint.adapters.hub.standin.StandInAnswer;
import dev.forkpoint.adapters.hub.standin.StandInExchange;
import dev.forkpoint.adapters.hub.standin.StandInFault.Effect;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.CommitResult.Committed;
import dev.forkpoint.application.port.CommitResult.Moved;
import dev.forkpoint.application.port.CommitResult.OtherVisibility;
import dev.forkpoint.application.port.CommitResult.Recreated;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.DatasetChange.Delete;
import dev.forkpoint.application.port.DatasetChange.Put;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a publication when the Hub, the way to it, or others at it make trouble.
final class HubTroubleTest {
  private static final DatasetId ID = DatasetId.parse("zoe/sessions");
  private static final CommitMessage MESSAGE = new CommitMessage("Share s1", "");
  private static final String TREE = "/api/datasets/zoe/sessions/tree/";
  private static final String INFO = "/api/datasets/zoe/sessions";

  private StandInHub standIn;
  private TestHubs hubs;
  private TraceHub zoe;

  @BeforeEach
  void start() throws Exception {
    standIn = StandInHub.start();
    standIn.keepBesideFrom(1_000);
    standIn.sendInParts(4_000);
    hubs = new TestHubs(standIn);
    zoe = hubs.with(StandInHub.ZOE);
  }

  @AfterEach
  void stop() {
    hubs.close();
    standIn.close();
    assertThat(standIn.allFaultsHappened()).isTrue();
    assertThat(standIn.hasLeakedToken()).isFalse();
  }

  static Stream<Arguments> every_step_and_trouble() {
    List<String> steps =
        List.of(
            "GET /api/whoami-v2",
            "POST /api/repos/create",
            "GET " + INFO,
            "POST /preupload/",
            "POST /paths-info/",
            "POST /info/lfs/objects/batch",
            "PUT /objects/",
            "PUT /parts/",
            "POST /parts/",
            "POST /info/lfs/objects/verify",
            "POST /commit/",
            "GET " + TREE);
    List<Effect> troubles =
        List.of(
            new Effect.Answer(StandInAnswer.error(500, "Internal Error")),
            new Effect.Answer(StandInAnswer.text(503, "<html>Service Unavailable</html>")),
            new Effect.Answer(StandInAnswer.tooManyRequests(20)),
            new Effect.DoneButAnswer(StandInAnswer.error(504, "Gateway Timeout")),
            new Effect.Cut(),
            new Effect.DoneButCut());
    return steps.stream()
        .flatMap(step -> troubles.stream().map(trouble -> Arguments.of(step, trouble)));
  }

  @ParameterizedTest
  @MethodSource("every_step_and_trouble")
  void trouble_that_passes_is_outlasted_and_nothing_is_published_twice(String step, Effect trouble)
      throws Exception {
    int space = step.indexOf(' ');
    standIn.fail(step.substring(0, space), step.substring(space + 1), trouble);

    zoe.account();
    CommitResult result = publish(everything());

    assertThat(result).isInstanceOf(Committed.class);
    assertThat(standIn.commits(ID)).isEqualTo(2);
    assertThat(files()).extracting(PublishedFile::bytes).contains(4L, 2_000L, 10_000L);
    assertThat(standIn.visibility(ID)).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void a_hub_that_is_out_of_order_for_long_is_given_up_in_words() throws Exception {
    for (int attempt = 0; attempt < 6; attempt++) {
      standIn.fail("GET", INFO, 503);
    }

    assertThatExceptionOfType(HubException.Unreachable.class)
        .isThrownBy(() -> zoe.find(ID))
        .withMessageContaining("cannot look for zoe/sessions at http://127.0.0.1")
        .withMessageContaining("503 (out of order)");
    assertThat(hubs.pauses()).hasSize(5);
    assertThat(hubs.pauses().getFirst()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(hubs.pauses().getLast()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
  }

  @Test
  void a_piece_of_work_ends_in_time_however_long_the_hub_asks_to_wait() {
    StandInAnswer later = StandInAnswer.error(503, "later").with("Retry-After", "200");
    standIn.fail("GET", INFO, new Effect.Answer(later));
    standIn.fail("GET", INFO, new Effect.Answer(later));

    assertThatExceptionOfType(HubException.Unreachable.class).isThrownBy(() -> zoe.find(ID));
    assertThat(hubs.pauses()).containsExactly(Duration.ofSeconds(200));
  }

  @Test
  void nobody_at_the_address_is_said_in_words() {
    try (HubTraceHubs nowhere =
        hubs.open(Map.of("HF_ENDPOINT", "http://127.0.0.1:9", "HF_TOKEN", StandInHub.ZOE))) {
      assertThatExceptionOfType(HubException.Unreachable.class)
          .isThrownBy(() -> nowhere.with("HF_TOKEN").orElseThrow().find(ID))
          .withMessageContaining("nobody answers there");
    }
  }

  @Test
  void a_commit_waits_while_another_is_under_way() throws Exception {
    Publication plan = plan(everything());
    StandInAnswer locked =
        StandInAnswer.error(409, "Another commit operation is in progress for this repository");
    standIn.fail("POST", "/commit/", new Effect.Answer(locked));
    standIn.fail("POST", "/commit/", new Effect.Answer(locked));

    assertThat(commit(plan)).isInstanceOf(Committed.class);
    assertThat(hubs.pauses()).hasSize(2);
  }

  @Test
  void a_dataset_that_stays_locked_is_said_to_be_busy() throws Exception {
    Publication plan = plan(everything());
    for (int attempt = 0; attempt < 6; attempt++) {
      standIn.fail("POST", "/commit/", 409);
    }

    assertThatExceptionOfType(HubException.Busy.class).isThrownBy(() -> commit(plan));
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void somebody_elses_commit_at_the_last_moment_moves_the_head() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", new Effect.Before(this::commitByHand));

    CommitResult result = commit(plan);

    assertThat(result).isEqualTo(new Moved(zoe.find(ID).orElseThrow().head()));
    assertThat(standIn.files(ID)).containsOnlyKeys(".gitattributes", "by-hand");
  }

  @Test
  void somebody_elses_commit_after_a_lost_answer_is_not_taken_for_ours() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", 503);
    standIn.fail("POST", "/preupload/", new Effect.Before(this::commitByHand));

    assertThat(commit(plan)).isInstanceOf(Moved.class);
    assertThat(standIn.files(ID)).containsOnlyKeys(".gitattributes", "by-hand");
  }

  @Test
  void a_commit_that_is_done_late_is_noticed_when_it_is_sent_again() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", 504);
    standIn.fail(
        "POST", "/commit/", new Effect.DoneButAnswer(StandInAnswer.error(412, "has happened")));

    assertThat(commit(plan)).isInstanceOf(Committed.class);
    assertThat(standIn.commits(ID)).isEqualTo(2);
  }

  @Test
  void a_file_that_somebody_deleted_meanwhile_asks_for_another_plan() throws Exception {
    zoe.create(ID);
    standIn.commit(ID, "old", new byte[1]);
    Publication plan = plan(List.of(new Delete(new PublishedPath("old"))));
    standIn.fail(
        "POST",
        "/commit/",
        new Effect.Answer(StandInAnswer.error(404, "none").with("X-Error-Code", "EntryNotFound")));

    assertThat(commit(plan)).isInstanceOf(Moved.class);
  }

  @Test
  void the_quota_of_commits_is_waited_for_by_somebody_else() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", new Effect.Answer(StandInAnswer.commitQuota()));
    standIn.forget();

    HubException.Limited limited =
        catchThrowableOfType(HubException.Limited.class, () -> commit(plan));

    assertThat(limited.delay()).isEqualTo(Duration.ofHours(1));
    assertThat(limited).hasMessageContaining("128 per hour").hasMessageContaining("60 min");
    assertThat(hubs.pauses()).isEmpty();
    assertThat(requests("POST", "/commit/")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'try again in 17 minutes',               PT17M",
    "'Retry in about an hour',                PT1H",
    "'in 90 seconds you may',                 PT1M30S",
    "'rate limit for repository commits',     PT1H",
    "'too much',                              PT5M",
  })
  void how_long_to_wait_is_taken_from_the_words_where_only_they_tell(String words, Duration delay) {
    for (int attempt = 0; attempt < 6; attempt++) {
      standIn.fail("GET", INFO, new Effect.Answer(StandInAnswer.error(429, words)));
    }

    HubException.Limited limited =
        catchThrowableOfType(HubException.Limited.class, () -> zoe.find(ID));

    assertThat(limited.delay()).isEqualTo(delay);
    standIn.orderNothing();
  }

  @Test
  void a_full_window_is_waited_for_where_that_is_short() throws Exception {
    standIn.fail("GET", INFO, new Effect.Answer(StandInAnswer.tooManyRequests(30)));

    assertThat(zoe.find(ID)).isEmpty();
    assertThat(hubs.pauses()).containsExactly(Duration.ofSeconds(31));
  }

  @Test
  void a_full_window_that_is_long_is_not_waited_for() {
    standIn.fail("GET", INFO, new Effect.Answer(StandInAnswer.tooManyRequests(3_000)));

    HubException.Limited limited =
        catchThrowableOfType(HubException.Limited.class, () -> zoe.find(ID));

    assertThat(limited.delay()).isEqualTo(Duration.ofSeconds(3_001));
    assertThat(hubs.pauses()).isEmpty();
  }

  @Test
  void a_token_that_is_revoked_midway_is_refused_and_not_shown() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", new Effect.Before(() -> standIn.revoke(StandInHub.ZOE)));

    assertThatExceptionOfType(HubException.TokenRefused.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("hf auth login")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(StandInHub.ZOE));
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void a_token_that_the_hub_says_aloud_is_not_repeated() {
    standIn.fail(
        "GET", INFO, new Effect.Answer(StandInAnswer.error(403, "no way, " + StandInHub.ZOE)));

    assertThatExceptionOfType(HubException.Forbidden.class)
        .isThrownBy(() -> zoe.find(ID))
        .withMessageContaining("no way, hf_…")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(StandInHub.ZOE));
  }

  @Test
  void a_dataset_that_becomes_public_while_large_files_are_sent_gets_no_commit() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("PUT", "/objects/", new Effect.Before(this::publicByHand));

    assertThat(commit(plan)).isInstanceOf(OtherVisibility.class);
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void a_dataset_that_becomes_public_between_two_attempts_gets_no_commit() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", 503);
    standIn.fail("POST", "/preupload/", new Effect.Before(this::publicByHand));

    assertThat(commit(plan)).isInstanceOf(OtherVisibility.class);
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void a_dataset_that_is_replaced_between_two_attempts_gets_no_commit() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("POST", "/commit/", 503);
    standIn.fail("POST", "/preupload/", new Effect.Before(() -> standIn.recreate(ID)));

    assertThat(commit(plan)).isInstanceOf(Recreated.class);
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void a_dataset_that_is_deleted_meanwhile_is_missing() throws Exception {
    Publication plan = plan(everything());
    standIn.delete(ID);

    assertThatExceptionOfType(HubException.Missing.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("or this token may not see it");
  }

  @Test
  void visibility_that_the_hub_does_not_tell_is_not_taken_for_private() throws Exception {
    Publication plan = plan(everything());
    standIn.fail(
        "GET",
        INFO,
        new Effect.Answer(
            StandInAnswer.text(200, "{\"_id\":\"1\",\"sha\":\"" + plan.parent() + "\"}")));

    assertThatExceptionOfType(HubException.Unreachable.class).isThrownBy(() -> commit(plan));
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void an_address_at_the_storage_that_has_expired_is_asked_for_again() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("PUT", "/objects/", 403);
    standIn.fail("PUT", "/parts/", 403);

    assertThat(commit(plan)).isInstanceOf(Committed.class);
    assertThat(requests("POST", "/info/lfs/objects/batch")).hasSize(3);
  }

  @Test
  void what_the_storage_has_already_is_not_sent_again() throws Exception {
    publish(everything());
    standIn.forget();

    publish(List.of(put("copy.jsonl", 2_000)));

    assertThat(requests("PUT", "/objects/")).isEmpty();
    assertThat(standIn.files(ID)).containsKey("copy.jsonl");
  }

  /// BEAT-M17: the token is told to the Hub alone.
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void the_token_does_not_follow_to_another_host(int status) {
    standIn.fail("GET", INFO, new Effect.Answer(elsewhere(status)));

    assertThatExceptionOfType(HubException.class).isThrownBy(() -> zoe.find(ID));
    assertThat(requests("GET", "/objects/")).hasSize(1);
    assertThat(standIn.hasLeakedToken()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void nothing_is_sent_to_another_host(int status) throws Exception {
    Publication plan = plan(everything());
    standIn.forget();
    standIn.fail("POST", "/commit/", new Effect.Answer(elsewhere(status)));

    assertThatExceptionOfType(HubException.Unreachable.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("HF_ENDPOINT");
    assertThat(requests("POST", "/objects/none")).isEmpty();
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  /// An answer that sends to the storage, which is another host.
  private StandInAnswer elsewhere(int status) {
    return StandInAnswer.text(status, "")
        .with("Location", standIn.storage().resolve("/objects/none").toString());
  }

  @Test
  void an_organization_that_allows_nothing_public_is_obeyed() throws Exception {
    TraceHub mo = hubs.with(StandInHub.MO);
    Dataset dataset = mo.create(DatasetId.parse("strict/traces"));

    assertThatExceptionOfType(HubException.Forbidden.class)
        .isThrownBy(() -> mo.show(dataset, Visibility.PUBLIC))
        .withMessageContaining("Public repositories are disabled");
    assertThat(standIn.visibility(dataset.id())).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void a_token_that_only_reads_is_known_before_anything_is_sent() throws Exception {
    TraceHub reading = hubs.with(StandInHub.ZOE_READING);

    assertThat(reading.account().isReadOnly()).isTrue();
    assertThatExceptionOfType(HubException.Forbidden.class).isThrownBy(() -> reading.create(ID));
  }

  @Test
  void a_token_for_one_organization_writes_there_and_nowhere_else() throws Exception {
    TraceHub inLab = hubs.with(StandInHub.ZOE_IN_LAB);

    assertThat(inLab.account().isReadOnly()).isFalse();
    assertThat(inLab.create(DatasetId.parse("lab/traces")).visibility())
        .isEqualTo(Visibility.PRIVATE);
    assertThatExceptionOfType(HubException.Forbidden.class).isThrownBy(() -> inLab.create(ID));
  }

  @Test
  void a_dataset_that_ignores_a_file_is_not_said_to_have_it() throws Exception {
    zoe.create(ID);
    standIn.commit(ID, ".gitignore", "*.jsonl\n".getBytes(StandardCharsets.UTF_8));

    assertThatExceptionOfType(HubException.Rejected.class)
        .isThrownBy(() -> plan(everything()))
        .withMessageContaining(".gitignore");
  }

  /// BEAT-M10.
  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422})
  void what_the_hub_does_not_take_is_not_sent_again(int status) throws Exception {
    Publication plan = plan(everything());
    standIn.forget();
    standIn.fail("POST", "/commit/", status);

    assertThatExceptionOfType(HubException.Rejected.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("out of order");
    assertThat(requests("POST", "/commit/")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 30_000, 2_000})
  void content_that_changed_since_it_was_planned_is_not_published(int bytes) throws Exception {
    standIn.keepBesideFrom(bytes == 2_000 ? 2_000 : 100_000);
    Publication plan = plan(List.of(new Put(new PublishedPath("a.jsonl"), new Changing(bytes))));

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("a.jsonl has changed since it was looked at");
    assertThat(standIn.commits(ID)).isEqualTo(1);
  }

  @Test
  void a_dataset_that_somebody_is_just_making_is_waited_for() throws Exception {
    standIn.fail(
        "POST",
        "/api/repos/create",
        new Effect.Answer(
            StandInAnswer.error(409, "Another conflicting operation is in progress")));

    assertThat(zoe.create(ID).visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(hubs.pauses()).hasSize(1);
  }

  @Test
  void a_page_for_browsers_is_not_taken_for_an_answer() throws Exception {
    Publication plan = plan(everything());
    standIn.fail("GET", INFO, new Effect.Answer(StandInAnswer.text(200, "<html>Log in</html>")));

    assertThatExceptionOfType(HubException.Unreachable.class)
        .isThrownBy(() -> commit(plan))
        .withMessageContaining("the answer is not one of a Hub; correct HF_ENDPOINT");
  }

  @Test
  void a_small_change_costs_four_requests_and_no_change_costs_two() throws Exception {
    zoe.create(ID);
    List<DatasetChange> small = List.of(put("README.md", 4), put("a.jsonl", 900));
    standIn.forget();

    commit(zoe.plan(zoe.find(ID).orElseThrow(), small));
    assertThat(standIn.journal()).hasSize(4);
    standIn.forget();

    assertThat(zoe.plan(zoe.find(ID).orElseThrow(), small).isEmpty()).isTrue();
    assertThat(standIn.journal()).hasSize(2);
  }

  @Test
  void a_long_listing_is_read_page_by_page() throws Exception {
    standIn.list(2);
    publish(everything());
    standIn.commit(ID, "more", new byte[3]);

    assertThat(files()).hasSize(5);
    assertThat(requests("GET", TREE)).hasSize(3);
  }

  @Test
  void nothing_is_asked_where_the_environment_forbids_it() throws Exception {
    try (HubTraceHubs offline =
        hubs.open(
            Map.of(
                "HF_ENDPOINT",
                standIn.address().toString(),
                "HF_TOKEN",
                StandInHub.ZOE,
                "HF_HUB_OFFLINE",
                "1"))) {
      TraceHub hub = offline.with("HF_TOKEN").orElseThrow();

      assertThatExceptionOfType(HubException.Unreachable.class)
          .isThrownBy(() -> hub.find(ID))
          .withMessageContaining("HF_HUB_OFFLINE");
      assertThat(hub.rehearse(ID, everything(), MESSAGE)).isNotEmpty();
    }
    assertThat(standIn.journal()).isEmpty();
  }

  @Test
  void content_is_handed_out_as_a_stream_wherever_it_lies() throws Exception {
    publish(everything());
    CommitId head = zoe.find(ID).orElseThrow().head();

    try (InputStream small = zoe.open(ID, head, new PublishedPath("README.md"));
        InputStream large = zoe.open(ID, head, new PublishedPath("b.jsonl"))) {
      assertThat(small.readAllBytes()).hasSize(4);
      assertThat(large.readAllBytes()).hasSize(10_000);
    }
  }

  @Test
  void an_answer_that_stops_in_the_middle_is_asked_for_again() throws Exception {
    hubs.waitFor(Duration.ofMillis(500));
    TraceHub impatient = hubs.with(StandInHub.ZOE_IN_LAB);
    standIn.make(ID);
    standIn.fail("GET", INFO, new Effect.Stall());

    assertThat(impatient.find(ID)).isPresent();
  }

  @Test
  void content_that_stops_in_the_middle_is_not_taken_for_whole() throws Exception {
    publish(everything());
    CommitId head = zoe.find(ID).orElseThrow().head();
    hubs.waitFor(Duration.ofMillis(500));
    TraceHub impatient = hubs.with(StandInHub.ZOE_IN_LAB);
    standIn.fail("GET", "/objects/", new Effect.Stall());

    try (InputStream in = impatient.open(ID, head, new PublishedPath("b.jsonl"))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(in::readAllBytes)
          .withMessageContaining("fallen silent");
    }
  }

  private void commitByHand() {
    standIn.commit(ID, "by-hand", new byte[1]);
  }

  private void publicByHand() {
    standIn.show(ID, Visibility.PUBLIC);
  }

  /// A card, and two traces that the Hub keeps beside its commits, one whole and one in parts; and
  /// a deletion of nothing.
  private static List<DatasetChange> everything() {
    return List.of(
        put("README.md", 4),
        put("a.jsonl", 2_000),
        put("b.jsonl", 10_000),
        new Delete(new PublishedPath("gone.jsonl")));
  }

  private static DatasetChange put(String path, int bytes) {
    return new Put(new PublishedPath(path), Content.of(new byte[bytes]));
  }

  private Publication plan(List<DatasetChange> changes) throws IOException {
    return zoe.plan(zoe.create(ID), changes);
  }

  private CommitResult commit(Publication plan) throws IOException {
    return zoe.commit(plan, MESSAGE, Visibility.PRIVATE);
  }

  private CommitResult publish(List<DatasetChange> changes) throws IOException {
    return commit(plan(changes));
  }

  private List<PublishedFile> files() throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    zoe.list(ID, zoe.find(ID).orElseThrow().head(), files::add);
    return files;
  }

  private List<StandInExchange> requests(String method, String target) {
    return standIn.journal().stream()
        .filter(request -> request.method().equals(method) && request.target().contains(target))
        .toList();
  }

  /// Content that is another one each time it is read.
  private static final class Changing implements Content {
    private final int bytes;
    private byte filling;

    Changing(int bytes) {
      this.bytes = bytes;
    }

    @Override
    public long bytes() {
      return bytes;
    }

    @Override
    public InputStream open() {
      byte[] content = new byte[bytes];
      Arrays.fill(content, filling++);
      return new ByteArrayInputStream(content);
    }
  }
}
