package dev.forkpoint.application.share;

import static dev.forkpoint.application.share.ShareFixture.DATASET;
import static dev.forkpoint.application.share.ShareFixture.PERSONAL;
import static dev.forkpoint.application.share.ShareFixture.SECRET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.share.DatasetVisibility.ReviewResult;
import dev.forkpoint.application.share.DatasetVisibility.VisibilityResult;
import dev.forkpoint.application.share.RehearseShare.RehearsalResult;
import dev.forkpoint.application.share.WithdrawShare.WithdrawResult;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

final class ShareCareTest {
  private static final String FILE = "sessions/2026-01-02/s1.jsonl";

  private final ShareFixture fixture = new ShareFixture();

  @Nested
  final class Pausing {
    @Test
    void nothing_more_is_sent_and_what_is_there_stays() throws IOException {
      SessionId session = shared("one\n");
      assertThat(new PauseShare(fixture.shares).pause(session, PERSONAL.name())).isTrue();
      fixture.save(session, "one\ntwo\n");
      fixture.shareInPerson();

      assertThat(fixture.file(FILE)).doesNotContain("two");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.PAUSED);
      assertThat(fixture.status(session).published()).isPresent();
    }

    @Test
    void what_nobody_shares_cannot_be_paused() throws IOException {
      SessionId session = fixture.session("one\n");
      assertThat(new PauseShare(fixture.shares).pause(session, PERSONAL.name())).isFalse();
    }
  }

  @Nested
  final class Withdrawing {
    /// BEAT-M19: what was shared can be taken back.
    @Test
    void the_file_is_gone_and_later_saves_are_not_sent() throws IOException {
      SessionId session = shared("one\n");

      assertThat(withdraw(session, false)).isInstanceOf(WithdrawResult.Withdrawn.class);
      fixture.save(session, "one\ntwo\n");
      fixture.shareInPerson();

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FILE);
      assertThat(fixture.hub.commits(DATASET)).isEqualTo(3);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.WITHDRAWN);
    }

    @Test
    void the_history_goes_too_where_that_is_wanted() throws IOException {
      withdraw(shared("one\n"), true);

      assertThat(fixture.hub.commits(DATASET)).isEqualTo(1);
    }

    @Test
    void it_can_be_withdrawn_from_a_dataset_that_became_public() throws IOException {
      SessionId session = shared("one\n");
      fixture.hub.show(DATASET, Visibility.PUBLIC);

      withdraw(session, false);

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FILE);
    }

    @Test
    void what_could_not_be_withdrawn_is_withdrawn_later() throws IOException {
      SessionId session = shared("one\n");
      fixture.hub.failNext(new HubException.Unreachable("no answer"));
      assertThatThrownBy(() -> withdraw(session, false)).hasMessage("no answer");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.WITHDRAWING);

      fixture.pass(PERSONAL.interval());
      fixture.share();

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FILE);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.WITHDRAWN);
    }

    @Test
    void of_a_dataset_that_is_gone_nothing_has_to_be_withdrawn() throws IOException {
      SessionId session = shared("one\n");
      fixture.hub.recreate(DATASET);

      withdraw(session, true);

      assertThat(fixture.hub.commits(DATASET)).isEqualTo(1);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.WITHDRAWN);
    }

    @Test
    void what_was_never_sent_is_just_not_sent_any_more() throws IOException {
      SessionId session = fixture.shared("one\n");

      assertThat(withdraw(session, false)).isInstanceOf(WithdrawResult.NothingThere.class);
      fixture.share();

      assertThat(hub().find(DATASET)).isEmpty();
    }

    private WithdrawResult withdraw(SessionId session, boolean squash) throws IOException {
      return new WithdrawShare(fixture.shares, fixture.hub).withdraw(session, PERSONAL, squash);
    }
  }

  @Nested
  final class Rehearsing {
    @Test
    void it_tells_the_requests_and_the_findings_and_sends_nothing() throws IOException {
      SessionId session = fixture.session("my " + SECRET + "\n");

      RehearsalResult result = rehearsal().rehearse(session, PERSONAL);

      assertThat(result)
          .isInstanceOfSatisfying(
              RehearsalResult.Rehearsed.class,
              rehearsed -> {
                assertThat(rehearsed.dataset()).isEqualTo(DATASET);
                assertThat(rehearsed.requests()).isNotEmpty();
                assertThat(rehearsed.requests().toString()).contains(FILE, "README.md");
                assertThat(rehearsed.report().total()).isPositive();
                assertThat(rehearsed.toString()).doesNotContain(SECRET);
              });
      assertThat(hub().find(DATASET)).isEmpty();
      assertThat(fixture.shares.of(session)).isEmpty();
      assertThat(fixture.drafts.open()).isZero();
    }

    @Test
    void it_tells_why_nothing_would_be_sent() throws IOException {
      SessionId session = fixture.session("!torn\n");

      assertThat(rehearsal().rehearse(session, PERSONAL))
          .isInstanceOf(RehearsalResult.Nothing.class);
    }

    private RehearseShare rehearsal() {
      return new RehearseShare(
          fixture.shares, fixture.hub, fixture.intake(), () -> fixture.scrubbers.scrubber());
    }
  }

  @Nested
  final class MakingPublic {
    @Test
    void the_history_goes_first_and_later_sessions_are_sent_to_a_public_dataset()
        throws IOException {
      SessionId session = shared("one\n");
      PublicReview review = review();
      assertThat(review.findings()).isEmpty();
      assertThat(review.files()).hasSize(3);
      assertThat(review.commits()).isEqualTo(2);

      visibility().makePublic(PERSONAL, review, Set.of());
      fixture.save(session, "one\ntwo\n");
      fixture.pass(Duration.ofHours(1));
      fixture.share();

      assertThat(hub().find(DATASET).map(Dataset::visibility)).contains(Visibility.PUBLIC);
      assertThat(fixture.hub.commits(DATASET)).isEqualTo(2);
      assertThat(fixture.file(FILE)).contains("two");
    }

    /// BEAT-M19: all that becomes public is searched again first.
    @Test
    void a_finding_stands_against_it_until_it_is_allowed() throws IOException {
      shared("one\n");
      put("notes.md", "The key is " + SECRET);
      PublicReview review = review();
      assertThat(review.findings()).hasSize(1);

      assertThat(visibility().makePublic(PERSONAL, review, Set.of()))
          .isInstanceOf(VisibilityResult.Refused.class);
      assertThat(hub().find(DATASET).map(Dataset::visibility)).contains(Visibility.PRIVATE);
      Set<String> allowed = Set.of(review.findings().getFirst().id());
      assertThat(visibility().makePublic(PERSONAL, review, allowed))
          .isInstanceOf(VisibilityResult.Seen.class);
    }

    @Test
    void what_came_in_since_the_review_stands_against_it() throws IOException {
      shared("one\n");
      PublicReview review = review();
      put("notes.md", "late");

      assertThat(visibility().makePublic(PERSONAL, review, Set.of()))
          .isInstanceOf(VisibilityResult.Refused.class);
      assertThat(hub().find(DATASET).map(Dataset::visibility)).contains(Visibility.PRIVATE);
    }

    @Test
    void a_damaged_file_is_a_finding() throws IOException {
      shared("one\n");
      put("sessions/x.jsonl", "{torn\n");

      assertThat(review().findings().getFirst().id()).isEqualTo("sessions/x.jsonl:1:damaged");
    }

    @Test
    void making_it_private_again_lets_sending_go_on() throws IOException {
      SessionId session = shared("one\n");
      fixture.hub.show(DATASET, Visibility.PUBLIC);
      fixture.save(session, "one\ntwo\n");
      fixture.shareInPerson();
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.STOPPED);

      visibility().makePrivate(PERSONAL);
      fixture.shareInPerson();

      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void it_shows_what_the_hub_says_and_what_people_were_told() throws IOException {
      assertThat(visibility().show(PERSONAL)).isInstanceOf(VisibilityResult.NoDataset.class);
      shared("one\n");
      fixture.hub.show(DATASET, Visibility.PUBLIC);

      assertThat(visibility().show(PERSONAL))
          .isInstanceOfSatisfying(
              VisibilityResult.Seen.class,
              seen -> {
                assertThat(seen.dataset().visibility()).isEqualTo(Visibility.PUBLIC);
                assertThat(seen.told()).isEqualTo(Optional.of(Visibility.PRIVATE));
              });
    }

    private PublicReview review() throws IOException {
      return ((ReviewResult.Reviewed) visibility().review(PERSONAL)).review();
    }

    private DatasetVisibility visibility() {
      return new DatasetVisibility(fixture.shares, fixture.hub, () -> fixture.scrubbers.scrubber());
    }
  }

  private SessionId shared(String lines) throws IOException {
    SessionId session = fixture.shared(lines);
    fixture.share();
    return session;
  }

  private TraceHub hub() {
    return fixture.hub.with("HF_TOKEN").orElseThrow();
  }

  private void put(String path, String content) throws IOException {
    Dataset dataset = hub().find(DATASET).orElseThrow();
    List<DatasetChange> changes =
        List.of(
            new DatasetChange.Put(new PublishedPath(path), Content.of(content.getBytes(UTF_8))));
    hub().commit(hub().plan(dataset, changes), new CommitMessage("mine", ""), dataset.visibility());
  }
}
