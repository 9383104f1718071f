package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.HomeCatalog.HomeHeadResult;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every index over homes promises.
public abstract class HomeCatalogContract {
  protected static final WorkspaceId WORKSPACE = new WorkspaceId("team");
  private static final WorkspaceId OTHER = new WorkspaceId("team_2");
  private static final SessionId SESSION = new SessionId("s-1");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");
  private static final int WRITERS = 8;

  /// The homes, none at the first call of a test; a later call opens the same ones again, as
  /// another process would.
  protected abstract HomeCatalog open();

  @Test
  void a_home_that_was_never_saved_stands_nowhere() {
    assertThat(open().head(WORKSPACE)).isEmpty();
    assertThat(open().home(WORKSPACE, 1)).isEmpty();
    assertThat(open().homes(WORKSPACE, Integer.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void it_stands_at_the_state_that_was_recorded_last() {
    open().advance(home(1));
    assertThat(open().advance(home(2))).isEqualTo(new HomeHeadResult.Moved());

    assertThat(open().head(WORKSPACE)).contains(home(2));
    assertThat(open().home(WORKSPACE, 1)).contains(home(1));
  }

  @Test
  void each_workspace_has_a_home_of_its_own() {
    open().advance(home(1));

    assertThat(open().head(OTHER)).isEmpty();
    assertThat(open().homesSavedBy(OTHER, SESSION)).isEmpty();
  }

  @Test
  void where_somebody_was_first_nothing_is_recorded() {
    open().advance(home(1));
    HomeSummary late = home(1, new SessionId("s-2"));

    assertThat(open().advance(late)).isEqualTo(new HomeHeadResult.Lost());
    open().advance(home(2));
    assertThat(open().advance(late)).isEqualTo(new HomeHeadResult.Lost());

    assertThat(open().homes(WORKSPACE, Integer.MAX_VALUE, 9)).containsExactly(home(2), home(1));
  }

  @Test
  void of_many_writers_at_once_exactly_one_moves_it() throws Exception {
    List<Future<HomeHeadResult>> ends = new ArrayList<>();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        HomeSummary next = home(1, new SessionId("s-" + i));
        HomeCatalog homes = open();
        ends.add(
            writers.submit(() -> {
              start.await();
              return homes.advance(next);
            }));
      }
      start.countDown();
    }

    List<HomeHeadResult> results = new ArrayList<>();
    for (Future<HomeHeadResult> end : ends) {
      results.add(end.get());
    }
    assertThat(results).filteredOn(HomeHeadResult.Moved.class::isInstance).hasSize(1);
    assertThat(open().homes(WORKSPACE, Integer.MAX_VALUE, 9)).hasSize(1);
  }

  @Test
  void they_are_listed_in_pages_the_newest_first() {
    for (int number = 1; number <= 5; number++) {
      open().advance(home(number));
    }

    assertThat(open().homes(WORKSPACE, Integer.MAX_VALUE, 2)).containsExactly(home(5), home(4));
    assertThat(open().homes(WORKSPACE, 4, 9)).containsExactly(home(3), home(2), home(1));
  }

  @Test
  void those_that_a_session_saved_are_found() {
    SessionId other = new SessionId("s-2");
    open().advance(home(1));
    open().advance(home(2, other));
    open().advance(home(3));

    assertThat(open().homesSavedBy(WORKSPACE, SESSION)).containsExactly(home(1), home(3));
  }

  private static HomeSummary home(int number) {
    return home(number, SESSION);
  }

  private static HomeSummary home(int number, SessionId session) {
    return new HomeSummary(
        WORKSPACE,
        number,
        new HomeId(Digest.of((session + "/" + number).getBytes(UTF_8))),
        TIME,
        new SavedBy(session, 7),
        3,
        5_000_000_000L,
        4_711,
        2);
  }
}
