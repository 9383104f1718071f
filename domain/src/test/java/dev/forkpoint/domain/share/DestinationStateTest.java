package dev.forkpoint.domain.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.DestinationState.Stop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DestinationStateTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final DestinationState NEW =
      DestinationState.unused(new DestinationName("personal"));
  private static final ToldDataset DATASET =
      new ToldDataset(new DatasetId("user", "sessions"), "key", Visibility.PRIVATE);

  @Test
  void there_is_an_interval_between_two_commits() {
    DestinationState state = NEW.succeeded(NOW, true);

    assertThat(NEW.isReady(NOW, INTERVAL)).isTrue();
    assertThat(state.isReady(NOW.plusSeconds(599), INTERVAL)).isFalse();
    assertThat(state.isReady(NOW.plusSeconds(600), INTERVAL)).isTrue();
  }

  @Test
  void an_attempt_with_nothing_to_commit_does_not_put_the_next_one_off() {
    assertThat(NEW.succeeded(NOW, false).isReady(NOW, INTERVAL)).isTrue();
  }

  @Test
  void waits_grow_to_an_hour_and_no_further() {
    DestinationState state = failed(NEW);
    assertThat(wait(state)).isEqualTo(Duration.ofMinutes(1));
    state = failed(state);
    assertThat(wait(state)).isEqualTo(Duration.ofMinutes(2));
    state = failed(state);
    assertThat(wait(state)).isEqualTo(Duration.ofMinutes(4));
    for (int i = 0; i < 30; i++) {
      state = failed(state);
    }
    assertThat(wait(state)).isEqualTo(Duration.ofHours(1));
    assertThat(state.isStopped()).isFalse();
  }

  @Test
  void not_everybody_comes_back_at_the_same_moment() {
    assertThat(wait(NEW.failed("why", NOW, Duration.ZERO, 0))).isEqualTo(Duration.ofSeconds(45));
  }

  @Test
  void the_hub_is_left_alone_for_as_long_as_it_wants() {
    assertThat(wait(NEW.failed("too many commits", NOW, Duration.ofMinutes(90), 1)))
        .isEqualTo(Duration.ofMinutes(90));
  }

  @Test
  void what_fails_for_days_is_given_up_until_somebody_has_another_try() {
    DestinationState state = NEW;
    for (int i = 0; i < DestinationState.MOST_ATTEMPTS; i++) {
      state = failed(state);
    }
    assertThat(state.isStopped()).isTrue();
    assertThat(state.lastError()).contains("the Hub is down; given up after 100 attempts");
    assertThat(state.retried().isReady(NOW, INTERVAL)).isTrue();
  }

  @Test
  void another_try_holds_on_to_the_dataset_that_people_know_unless_it_was_lost() {
    DestinationState known = NEW.told(DATASET);

    assertThat(known.stopped("it is public", Stop.STOPPED).retried().dataset()).contains(DATASET);
    assertThat(known.stopped("it is gone", Stop.LOST_DATASET).retried().dataset()).isEmpty();
  }

  private static DestinationState failed(DestinationState state) {
    return state.failed("the Hub is down", NOW, Duration.ZERO, 1);
  }

  private static Duration wait(DestinationState state) {
    return Duration.between(NOW, state.notBefore().orElseThrow());
  }
}
