package dev.forkpoint.application.share;

import static dev.forkpoint.application.share.ShareFixture.DATASET;
import static dev.forkpoint.application.share.ShareFixture.PERSONAL;
import static dev.forkpoint.application.share.ShareFixture.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.ShareForm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTracesTest {
  private static final String FIRST = "sessions/2026-01-02/s1.jsonl";
  private static final Duration INTERVAL = PERSONAL.interval();

  private final ShareFixture fixture = new ShareFixture();

  @AfterEach
  void no_draft_is_left_and_every_failure_happened() {
    assertThat(fixture.drafts.open()).isZero();
    assertThat(fixture.hub.allFailuresHappened()).isTrue();
  }

  @Nested
  final class Sending {
    @Test
    void card_and_trace_are_one_commit_in_a_private_dataset() throws IOException {
      SessionId session = fixture.shared("hello\nbye\n");

      assertThat(fixture.share()).isInstanceOf(SharingResult.Settled.class);

      assertThat(fixture.commits()).isEqualTo(1);
      assertThat(fixture.hub.files(DATASET)).containsOnlyKeys(".gitattributes", "README.md", FIRST);
      assertThat(fixture.file(FIRST)).isEqualTo("{\"text\":\"hello\"}\n{\"text\":\"bye\"}\n");
      assertThat(hub().find(DATASET).orElseThrow().visibility()).isEqualTo(Visibility.PRIVATE);
      ShareReport status = fixture.status(session);
      assertThat(status.condition()).isEqualTo(ShareCondition.SHARED);
      assertThat(status.published().orElseThrow().commit())
          .isEqualTo(hub().find(DATASET).orElseThrow().head());
    }

    @Test
    void secrets_do_not_leave() throws IOException {
      fixture.shared("the password is " + SECRET + "\n");

      fixture.share();

      assertThat(fixture.file(FIRST)).contains("[SECRET:").doesNotContain(SECRET);
    }

    /// BEAT-M8: however many sessions, and with the card.
    @Test
    void all_that_is_due_is_one_commit() throws IOException {
      for (int i = 0; i < 40; i++) {
        fixture.shared("session " + i + "\n");
      }

      fixture.share();

      assertThat(fixture.commits()).isEqualTo(1);
      assertThat(fixture.hub.files(DATASET)).hasSize(42);
    }

    /// BEAT-M18: sharing is off until somebody wants it.
    @Test
    void what_nobody_shares_is_not_sent() throws IOException {
      fixture.session("private\n");

      fixture.share();
      fixture.shareInPerson();

      assertThat(hub().find(DATASET)).isEmpty();
    }

    @Test
    void a_card_that_somebody_wrote_stays() throws IOException {
      put("README.md", "mine");
      fixture.shared("hello\n");

      fixture.share();

      assertThat(fixture.file("README.md")).isEqualTo("mine");
    }
  }

  @Nested
  final class SavingAgain {
    @Test
    void a_changed_trace_replaces_what_is_there_once_the_interval_is_over() throws IOException {
      SessionId session = fixture.shared("one\n");
      fixture.share();
      fixture.save(session, "one\ntwo\n");

      assertThat(fixture.share()).isInstanceOf(SharingResult.Early.class);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.WAITING);
      fixture.pass(INTERVAL);
      fixture.share();

      assertThat(fixture.file(FIRST)).contains("two");
      assertThat(fixture.commits()).isEqualTo(2);
    }

    /// BEAT-M8.
    @Test
    void an_hour_of_saves_makes_no_more_commits_than_the_interval_allows() throws IOException {
      SessionId session = fixture.shared("0\n");
      StringBuilder lines = new StringBuilder("0\n");
      for (int minute = 1; minute <= 60; minute++) {
        fixture.share();
        fixture.pass(Duration.ofMinutes(1));
        fixture.save(session, lines.append(minute).append('\n').toString());
      }
      fixture.share();

      assertThat(fixture.commits()).isEqualTo(7);
      assertThat(fixture.file(FIRST)).contains("\"60\"");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void an_hour_of_saves_without_a_change_makes_none() throws IOException {
      SessionId session = fixture.shared("same\n");
      fixture.share();
      for (int minute = 1; minute <= 60; minute++) {
        fixture.pass(Duration.ofMinutes(1));
        fixture.save(session, "same\n");
        fixture.share();
      }

      assertThat(fixture.commits()).isEqualTo(1);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void asking_again_for_what_is_there_makes_none() throws IOException {
      SessionId session = fixture.shared("same\n");
      fixture.share();
      new RequestShare(fixture.shares).request(session, PERSONAL.name());

      assertThat(fixture.shareInPerson()).isInstanceOf(SharingResult.Settled.class);

      assertThat(fixture.commits()).isEqualTo(1);
    }

    /// BEAT-M2: what was sent settles the save that it was made of, and no other.
    @Test
    void a_save_during_an_upload_is_neither_lost_nor_overtaken() throws IOException {
      SessionId session = fixture.shared("one\n");
      fixture.hub.beforeNextCommit(() -> saveAndSend(session));

      fixture.share();

      assertThat(fixture.file(FIRST)).contains("two");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
      assertThat(fixture.status(session).published().orElseThrow().checkpoint()).isEqualTo(2);
      assertThat(fixture.commits()).isEqualTo(1);
    }

    /// As another process does.
    private void saveAndSend(SessionId session) {
      try {
        fixture.save(session, "one\ntwo\n");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      fixture.shareInPerson();
    }
  }

  @Nested
  final class Visibilities {
    @Test
    void a_dataset_that_was_public_before_gets_nothing() throws IOException {
      put("a", "a");
      fixture.hub.show(DATASET, Visibility.PUBLIC);
      SessionId session = fixture.shared("hello\n");

      assertThat(fixture.share()).isInstanceOf(SharingResult.Stopped.class);

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FIRST);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.STOPPED);
      assertThat(fixture.status(session).reason().orElseThrow())
          .contains("zoe/forkpoint-sessions is public", "told that it is private");
    }

    @Test
    void one_that_becomes_public_between_plan_and_commit_gets_nothing() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.beforeNextCommit(() -> fixture.hub.show(DATASET, Visibility.PUBLIC));

      assertThat(fixture.share()).isInstanceOf(SharingResult.Stopped.class);

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FIRST);
      fixture.pass(Duration.ofDays(1));
      fixture.share();
      fixture.shareInPerson();
      assertThat(fixture.commits()).isZero();
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.STOPPED);
    }

    @Test
    void once_it_is_private_again_another_try_succeeds() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.beforeNextCommit(() -> fixture.hub.show(DATASET, Visibility.PUBLIC));
      fixture.share();
      fixture.hub.show(DATASET, Visibility.PRIVATE);

      new RetryShare(fixture.shares).retry(PERSONAL.name());
      fixture.share();

      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void a_dataset_that_was_deleted_or_made_anew_gets_nothing_before_somebody_says_so()
        throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.share();
      fixture.save(session, "hello\nagain\n");
      fixture.hub.recreate(DATASET);
      fixture.pass(INTERVAL);

      assertThat(fixture.share()).isInstanceOf(SharingResult.Stopped.class);
      assertThat(fixture.commits()).isZero();
      fixture.hub.delete(DATASET);
      new RetryShare(fixture.shares).retry(PERSONAL.name());
      fixture.share();

      assertThat(fixture.file(FIRST)).contains("again");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void one_that_is_made_anew_between_plan_and_commit_gets_nothing() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.beforeNextCommit(() -> fixture.hub.recreate(DATASET));

      assertThat(fixture.share()).isInstanceOf(SharingResult.Stopped.class);

      assertThat(fixture.commits()).isZero();
      assertThat(fixture.status(session).reason().orElseThrow()).contains("share retry");
    }

    @Test
    void a_public_destination_makes_a_public_dataset_and_never_flips_one_that_is_there()
        throws IOException {
      Destination open = destination(true, "{hf_user}/open", "HF_TOKEN", Visibility.PUBLIC);
      SessionId session = fixture.session("hello\n");
      new RequestShare(fixture.shares).request(session, open.name());

      fixture.shareTraces().share(open, Occasion.SCHEDULED);
      assertThat(visibility("zoe/open")).isEqualTo(Visibility.PUBLIC);

      Destination taken = destination(true, DATASET.toString(), "HF_TOKEN", Visibility.PUBLIC);
      put("a", "a");
      new RetryShare(fixture.shares).retry(open.name());
      new RequestShare(fixture.shares).request(session, open.name());
      assertThat(fixture.shareTraces().share(taken, Occasion.IN_PERSON))
          .isInstanceOf(SharingResult.Stopped.class);
      assertThat(visibility(DATASET.toString())).isEqualTo(Visibility.PRIVATE);
    }
  }

  @Nested
  final class Trouble {
    /// BEAT-M9: whoever shares learns why nothing was sent.
    @Test
    void the_reason_is_told_and_it_ends_well_once_the_hub_is_back() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.failNext(new HubException.TokenRefused("the Hub does not know the token"));

      assertThat(fixture.share()).isInstanceOf(SharingResult.Failed.class);
      ShareReport status = fixture.status(session);
      assertThat(status.condition()).isEqualTo(ShareCondition.RETRYING);
      assertThat(status.attempts()).isEqualTo(1);
      assertThat(status.reason()).contains("the Hub does not know the token");
      assertThat(status.nextTry().orElseThrow()).isAfter(fixture.now());
      assertThat(fixture.share()).isInstanceOf(SharingResult.Early.class);

      fixture.pass(Duration.ofMinutes(2));
      fixture.share();

      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
      assertThat(fixture.status(session).reason()).isEmpty();
    }

    /// BEAT-M8.
    @Test
    void the_hub_is_left_alone_for_as_long_as_its_quota_wants() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.failNext(new HubException.Limited("too many commits", Duration.ofHours(1)));
      fixture.share();

      for (int minute = 0; minute < 60; minute++) {
        assertThat(fixture.share()).isInstanceOf(SharingResult.Early.class);
        fixture.pass(Duration.ofMinutes(1));
      }
      fixture.share();

      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void a_commit_whose_answer_got_lost_is_not_made_again() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.loseNextAnswer();

      assertThat(fixture.share()).isInstanceOf(SharingResult.Failed.class);
      fixture.pass(Duration.ofMinutes(2));
      fixture.share();

      assertThat(fixture.commits()).isEqualTo(1);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
      assertThat(fixture.status(session).published().orElseThrow().commit())
          .isEqualTo(hub().find(DATASET).orElseThrow().head());
    }

    @Test
    void somebody_elses_commit_in_between_does_no_harm() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.hub.beforeNextCommit(() -> putUnchecked("other", "x"));

      fixture.share();

      assertThat(fixture.hub.files(DATASET)).containsKeys("other", FIRST);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void one_trace_that_the_hub_does_not_take_keeps_no_other_away() throws IOException {
      SessionId refused = fixture.shared("first\n");
      SessionId taken = fixture.shared("second\n");
      failTheNextTwoCommits();

      fixture.share();

      assertThat(fixture.status(refused).condition()).isEqualTo(ShareCondition.STOPPED);
      assertThat(fixture.status(refused).reason()).contains("a live token is in it");
      assertThat(fixture.status(taken).condition()).isEqualTo(ShareCondition.SHARED);
    }

    private void failTheNextTwoCommits() {
      HubException trouble = new HubException.Rejected("a live token is in it");
      fixture.hub.beforeNextCommit(() -> {
        fixture.hub.failNext(trouble);
        fixture.hub.beforeNextCommit(() -> fixture.hub.failNext(trouble));
      });
    }
  }

  @Nested
  final class Scrubbing {
    /// BEAT-M7.
    @ParameterizedTest
    @CsvSource({"'!torn', row 2 of the trace", "'%torn', row 2 of the trace"})
    void nothing_of_a_session_with_a_damaged_row_is_sent_and_the_others_are(
        String damaged, String words) throws IOException {
      SessionId session = fixture.shared("fine\n" + damaged + "\n");
      SessionId other = fixture.shared("other\n");

      fixture.share();

      assertThat(fixture.hub.files(DATASET)).doesNotContainKey(FIRST);
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.STOPPED);
      assertThat(fixture.status(session).reason().orElseThrow())
          .contains(words, "nothing was sent");
      assertThat(fixture.status(other).condition()).isEqualTo(ShareCondition.SHARED);
    }

    @Test
    void a_damaged_session_is_tried_again_with_its_next_save() throws IOException {
      SessionId session = fixture.shared("!torn\n");
      fixture.share();
      fixture.save(session, "mended\n");

      fixture.share();

      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    }

    /// BEAT-M7: a scrubber that fails stops what it was to make safe.
    @Test
    void nothing_is_sent_with_rules_that_cannot_be_read() throws IOException {
      SessionId session = fixture.shared("hello\n");
      fixture.scrubbers =
          () -> {
            throw new IOException("rules.yml, line 3: no pattern");
          };

      assertThat(fixture.share()).isInstanceOf(SharingResult.Skipped.class);

      assertThat(hub().find(DATASET)).isEmpty();
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SKIPPED);
      assertThat(fixture.status(session).reason().orElseThrow()).contains("rules.yml, line 3");
    }
  }

  @Nested
  final class Skipping {
    @ParameterizedTest
    @CsvSource({
      "false, {hf_user}/x, HF_TOKEN, not enabled",
      "true, {hf_user}/x, MY_TOKEN, set MY_TOKEN",
      "true, {user}/x, HF_TOKEN, only {hf_user} is known",
      "true, '', HF_TOKEN, NAMESPACE/NAME",
    })
    void what_cannot_be_is_skipped_and_the_reason_told(
        boolean enabled, String template, String variable, String words) throws IOException {
      Destination destination = destination(enabled, template, variable, Visibility.PRIVATE);
      new RequestShare(fixture.shares).request(fixture.session("hello\n"), destination.name());

      assertThat(fixture.shareTraces().share(destination, Occasion.SCHEDULED))
          .isInstanceOfSatisfying(
              SharingResult.Skipped.class, skipped -> assertThat(skipped.why()).contains(words));
    }

    @Test
    void a_token_that_can_only_read_is_told() throws IOException {
      fixture.hub.signIn("HF_TOKEN", new Account("zoe", true, List.of()));
      SessionId session = fixture.shared("hello\n");

      fixture.share();

      assertThat(fixture.status(session).reason().orElseThrow()).contains("can only read");
      assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.STOPPED);
    }
  }

  private static Destination destination(
      boolean enabled, String template, String variable, Visibility visibility) {
    return new Destination(
        new DestinationName("org"),
        enabled,
        ShareForm.NATIVE,
        template,
        variable,
        visibility,
        INTERVAL);
  }

  private Visibility visibility(String dataset) throws IOException {
    return hub().find(dev.forkpoint.domain.hub.DatasetId.parse(dataset)).orElseThrow().visibility();
  }

  private TraceHub hub() {
    return fixture.hub.with("HF_TOKEN").orElseThrow();
  }

  private void putUnchecked(String path, String content) {
    try {
      put(path, content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// As the owner does in the browser.
  private void put(String path, String content) throws IOException {
    byte[] bytes = content.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    hub()
        .commit(
            hub()
                .plan(
                    hub().create(DATASET),
                    List.of(new DatasetChange.Put(new PublishedPath(path), Content.of(bytes)))),
            new CommitMessage("mine", ""),
            Visibility.PRIVATE);
  }
}
