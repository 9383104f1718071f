package dev.forkpoint.domain.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.session.SessionId;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ShareTest {
  private static final Share NEW =
      Share.unknown(new SessionId("s"), new DestinationName("personal"));

  @Test
  void nothing_is_shared_before_somebody_wants_it() {
    assertThat(NEW.isDue(1)).isFalse();
    assertThat(NEW.wanted().isDue(1)).isTrue();
  }

  @Test
  void a_save_is_due_until_it_is_sent() {
    Share sent = NEW.wanted().sent(published(3));

    assertThat(sent.isDue(3)).isFalse();
    assertThat(sent.isDue(4)).isTrue();
  }

  /// BEAT-M2.
  @Test
  void an_older_sending_that_ends_late_does_not_settle_a_newer_save() {
    Share sent = NEW.wanted().sent(published(3)).sent(published(2));

    assertThat(sent.settled()).isEqualTo(3);
    assertThat(sent.published()).contains(published(3));
  }

  @Test
  void a_checkpoint_that_cannot_be_sent_is_not_tried_again_and_the_next_one_is() {
    Share refused = NEW.wanted().refusedAt(2, "row 7 is no JSON");

    assertThat(refused.problem()).contains("row 7 is no JSON");
    assertThat(refused.isDue(2)).isFalse();
    assertThat(refused.isDue(3)).isTrue();
    assertThat(refused.wanted().isDue(2)).isTrue();
    assertThat(refused.sent(published(3)).problem()).isEmpty();
  }

  @Test
  void a_pause_keeps_what_is_there_and_sends_nothing_more() {
    Share paused = NEW.wanted().sent(published(3)).paused();

    assertThat(paused.isDue(4)).isFalse();
    assertThat(paused.published()).isPresent();
  }

  @Test
  void what_was_sent_while_it_was_being_withdrawn_is_withdrawn_too() {
    Share withdrawn = NEW.wanted().withdrawn();
    assertThat(withdrawn.isDue(3)).isFalse();

    Share late = withdrawn.sent(published(3));
    assertThat(late.isDue(3)).isTrue();
    assertThat(late.gone().isDue(3)).isFalse();
  }

  private static Published published(int checkpoint) {
    return new Published(
        new DatasetId("user", "sessions"),
        "key",
        new PublishedPath("sessions/2026-01-02/s.jsonl"),
        checkpoint,
        Digest.of(new byte[] {1}),
        Digest.of(new byte[] {2}),
        new CommitId("0".repeat(40)),
        URI.create("https://hub/datasets/user/sessions"),
        Instant.EPOCH);
  }
}
