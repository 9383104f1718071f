package dev.forkpoint.application.share;

import static dev.forkpoint.application.share.ShareFixture.DATASET;
import static dev.forkpoint.application.share.ShareFixture.PERSONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.Killed;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.share.ShareTraces.Occasion;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A process that is killed before or behind any question to the Hub, or before or behind anything
/// that it records.
final class KilledShareTest {
  private int stepsLeft;

  /// BEAT-M3, BEAT-M14: what is due is in the catalog, whoever dies.
  @Test
  void whoever_is_killed_is_followed_by_somebody_who_finishes_and_commits_nothing_twice()
      throws IOException {
    int moment = 0;
    while (diesAt(moment)) {
      moment++;
    }
    assertThat(moment).isGreaterThan(20);
  }

  /// @return whether the process died at all
  private boolean diesAt(int moment) throws IOException {
    ShareFixture fixture = new ShareFixture();
    SessionId session = fixture.shared("one\n");
    fixture.share();
    fixture.save(session, "one\ntwo\n");
    SessionId other = fixture.shared("other\n");
    fixture.pass(PERSONAL.interval());
    stepsLeft = moment;
    boolean killed = isKilled(fixture);

    assertTruthful(fixture, session);
    fixture.pass(Duration.ofHours(2));
    fixture.share();

    assertThat(fixture.commits()).as("killed at step %d", moment).isEqualTo(2);
    assertThat(fixture.status(session).condition()).isEqualTo(ShareCondition.SHARED);
    assertThat(fixture.status(other).condition()).isEqualTo(ShareCondition.SHARED);
    assertThat(fixture.file("sessions/2026-01-02/s1.jsonl")).contains("two");
    assertThat(fixture.hub.with("HF_TOKEN").orElseThrow().find(DATASET).orElseThrow().visibility())
        .isEqualTo(Visibility.PRIVATE);
    return killed;
  }

  /// What is called shared is there.
  private static void assertTruthful(ShareFixture fixture, SessionId session) {
    boolean isThere = fixture.file("sessions/2026-01-02/s1.jsonl").contains("two");
    assertThat(fixture.status(session).condition() != ShareCondition.SHARED || isThere).isTrue();
  }

  private boolean isKilled(ShareFixture fixture) {
    TraceHub hub = dying(TraceHub.class, fixture.hub.with(PERSONAL.tokenVariable()).orElseThrow());
    TraceHubs hubs = _ -> java.util.Optional.of(hub);
    ShareTraces traces =
        new ShareTraces(
            dying(Shares.class, fixture.shares),
            hubs,
            fixture.intake(),
            () -> fixture.scrubbers.scrubber(),
            fixture::now,
            new Random(7));
    try {
      traces.share(PERSONAL, Occasion.SCHEDULED);
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private <T> T dying(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              step(method);
              Object answer = call(real, method, arguments);
              step(method);
              return answer;
            }));
  }

  private void step(Method method) {
    if (stepsLeft-- == 0) {
      throw new Killed("at " + method.getName());
    }
  }

  private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
