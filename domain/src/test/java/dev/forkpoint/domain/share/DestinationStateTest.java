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
    assertThat(NEW.nextTry(INTERVAL)).isEmpty();
    assertThat(NEW.committed(NOW).nextTry(INTERVAL)).contains(NOW.plus(INTERVAL));
    assertThat(NEW.committed(NOW).succeeded().nextTry(INTERVAL)).contains(NOW.plus(INTERVAL));
  }

  @Test
  void the_later_of_two_reasons_to_wait_counts() {
    DestinationState state = NEW.committed(NOW).failed("why", NOW, Duration.ofHours(2), 0);

    assertThat(state.nextTry(INTERVAL)).contains(NOW.plus(Duration.ofHours(2)));
    assertThat(state.nextTry(Duration.ofHours(3))).contains(NOW.plus(Duration.ofHours(3)));
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

  /// BEAT-M16: there is an end to attempts.
  @Test
  void what_fails_for_days_is_given_up_until_somebody_has_another_try() {
    DestinationState state = NEW;
    for (int i = 0; i < DestinationState.MOST_ATTEMPTS; i++) {
      state = failed(state);
    }
    assertThat(state.isStopped()).isTrue();
    assertThat(state.lastError()).contains("the Hub is down; given up after 100 attempts");
    assertThat(state.retried().isStopped()).isFalse();
    assertThat(state.retried().nextTry(INTERVAL)).isEmpty();
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
