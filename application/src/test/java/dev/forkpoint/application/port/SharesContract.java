package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.DestinationState.Stop;
import dev.forkpoint.domain.share.Published;
import dev.forkpoint.domain.share.Share;
import dev.forkpoint.domain.share.ToldDataset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every keeper of shares promises.
public abstract class SharesContract {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("team");
  private static final DestinationName PERSONAL = new DestinationName("personal");
  private static final DestinationName ORG = new DestinationName("org");
  private static final SessionId ONE = new SessionId("s-1");
  private static final SessionId TWO = new SessionId("s-2");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");
  private static final ToldDataset DATASET =
      new ToldDataset(new DatasetId("zoe", "sessions"), "key-1", Visibility.PRIVATE);

  /// The catalog, and the shares of its sessions.
  public record Opened(SessionCatalog catalog, Shares shares) {}

  /// They are empty at the first call of a test; a later call opens the same ones again, as another
  /// process would.
  protected abstract Opened open();

  @BeforeEach
  void two_sessions() {
    SessionCatalog catalog = open().catalog();
    catalog.ensureWorkspace(new Workspace(WORKSPACE, TIME));
    catalog.begin(session(ONE), checkpoint(ONE, 1));
    catalog.begin(session(TWO), checkpoint(TWO, 1));
  }

  @Test
  void nothing_is_known_of_what_nobody_shared() {
    Shares shares = open().shares();

    assertThat(shares.find(ONE, PERSONAL)).isEqualTo(Share.unknown(ONE, PERSONAL));
    assertThat(shares.of(ONE)).isEmpty();
    assertThat(shares.due(PERSONAL, 9)).isEmpty();
    assertThat(shares.state(PERSONAL)).isEqualTo(DestinationState.unused(PERSONAL));
  }

  @Test
  void what_is_recorded_is_found_again_whole() {
    Share share = Share.unknown(ONE, PERSONAL).wanted().sent(published(7)).refusedAt(8, "why ü\n");
    assertThat(open().shares().put(share)).isTrue();

    Share found = open().shares().find(ONE, PERSONAL);
    assertThat(found).usingRecursiveComparison().ignoringFields("revision").isEqualTo(share);
    assertThat(found.revision()).isEqualTo(1);
  }

  @Test
  void how_a_destination_gets_on_is_found_again_whole() {
    DestinationState state =
        DestinationState.unused(PERSONAL)
            .told(DATASET)
            .committed(TIME)
            .failed("no answer", TIME, Duration.ofHours(2), 0)
            .stopped("it is public ü", Stop.LOST_DATASET);
    assertThat(open().shares().put(state)).isTrue();
    DestinationState failing = DestinationState.unused(ORG).failed("no", TIME, Duration.ZERO, 0);
    assertThat(open().shares().put(failing)).isTrue();

    assertThat(open().shares().state(PERSONAL))
        .usingRecursiveComparison()
        .ignoringFields("revision")
        .isEqualTo(state);
    assertThat(open().shares().state(ORG).notBefore()).isEqualTo(failing.notBefore());
  }

  @Test
  void who_comes_second_changes_nothing() {
    Shares shares = open().shares();
    Share first = shares.find(ONE, PERSONAL);
    assertThat(shares.put(first.wanted())).isTrue();
    assertThat(shares.put(first.withdrawn())).isFalse();
    Share second = shares.find(ONE, PERSONAL);
    assertThat(shares.put(second.paused())).isTrue();
    assertThat(shares.put(second.withdrawn())).isFalse();
    assertThat(shares.find(ONE, PERSONAL).wish()).isEqualTo(Share.Wish.PAUSED);

    DestinationState state = shares.state(PERSONAL);
    assertThat(shares.put(state.told(DATASET))).isTrue();
    assertThat(shares.put(state.stopped("late", Stop.STOPPED))).isFalse();
    assertThat(shares.state(PERSONAL).isStopped()).isFalse();
  }

  @Test
  void of_many_changes_at_once_none_is_lost() throws Exception {
    Shares shares = open().shares();
    AtomicInteger first = new AtomicInteger();

    Together.run(thread -> {
      if (shares.put(Share.unknown(ONE, PERSONAL).wanted())) {
        first.incrementAndGet();
      }
      shares.change(PERSONAL, state -> state.failed("again", TIME, Duration.ZERO, 0));
    });

    assertThat(first).hasValue(1);
    assertThat(shares.state(PERSONAL).attempts()).isEqualTo(Together.THREADS);
  }

  @Test
  void a_save_of_a_shared_session_is_queued_by_being_recorded() {
    Shares shares = open().shares();
    shares.change(ONE, PERSONAL, share -> share.wanted().sent(published(1)));
    assertThat(shares.due(PERSONAL, 9)).isEmpty();

    open().catalog().advance(session(ONE), checkpoint(ONE, 2), 1);
    open().catalog().advance(session(ONE), checkpoint(ONE, 3), 2);

    assertThat(shares.due(PERSONAL, 9)).extracting(Share::session).containsExactly(ONE);
    shares.change(ONE, PERSONAL, share -> share.sent(published(2)));
    assertThat(shares.due(PERSONAL, 9)).isNotEmpty();
    shares.change(ONE, PERSONAL, share -> share.sent(published(3)));
    assertThat(shares.due(PERSONAL, 9)).isEmpty();
  }

  @Test
  void what_is_paused_or_settled_or_elsewhere_is_not_due() {
    Shares shares = open().shares();
    shares.change(ONE, PERSONAL, Share::paused);
    shares.change(TWO, PERSONAL, share -> share.wanted().refusedAt(1, "why"));
    shares.change(ONE, ORG, Share::wanted);

    assertThat(shares.due(PERSONAL, 9)).isEmpty();
    assertThat(shares.due(ORG, 9)).hasSize(1);
  }

  @Test
  void what_is_withdrawn_is_due_for_as_long_as_something_is_there() {
    Shares shares = open().shares();
    shares.change(ONE, PERSONAL, share -> share.wanted().sent(published(1)).withdrawn());
    assertThat(shares.due(PERSONAL, 9)).hasSize(1);

    shares.change(ONE, PERSONAL, Share::gone);
    assertThat(shares.due(PERSONAL, 9)).isEmpty();
  }

  @Test
  void a_deleted_session_is_sent_no_more_and_can_still_be_withdrawn() {
    Shares shares = open().shares();
    shares.change(ONE, PERSONAL, Share::wanted);
    shares.change(TWO, PERSONAL, share -> share.sent(published(1)).withdrawn());
    open().catalog().delete(ONE, TIME);
    open().catalog().delete(TWO, TIME);

    assertThat(shares.due(PERSONAL, 9)).extracting(Share::session).containsExactly(TWO);
    assertThat(shares.of(ONE)).hasSize(1);
  }

  @Test
  void they_are_listed_by_name_and_no_more_than_asked_for() {
    Shares shares = open().shares();
    shares.change(TWO, PERSONAL, Share::wanted);
    shares.change(ONE, PERSONAL, Share::wanted);
    shares.change(ONE, ORG, Share::wanted);

    assertThat(shares.of(ONE)).extracting(Share::destination).containsExactly(ORG, PERSONAL);
    assertThat(shares.at(PERSONAL)).extracting(Share::session).containsExactly(ONE, TWO);
    assertThat(shares.due(PERSONAL, 1)).extracting(Share::session).containsExactly(ONE);
  }

  private static Published published(int checkpoint) {
    return new Published(
        DATASET.id(),
        DATASET.key(),
        new PublishedPath("sessions/2026-01-02/s-1.jsonl"),
        checkpoint,
        Digest.of(new byte[] {1}),
        Digest.of(new byte[] {2}),
        new CommitId("0123456789abcdef0123456789abcdef01234567"),
        URI.create("https://hub.example/datasets/zoe/sessions"),
        TIME);
  }

  private static Session session(SessionId id) {
    return new Session(
        id,
        WORKSPACE,
        "claude-code",
        "title",
        Optional.empty(),
        TIME,
        Optional.empty(),
        Optional.empty());
  }

  private static CheckpointSummary checkpoint(SessionId session, int number) {
    Digest name = Digest.of((session + "/" + number).getBytes(UTF_8));
    return new CheckpointSummary(session, number, new CheckpointId(name), TIME, 1, 2, 3, 4, 5);
  }
}
