package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.application.port.SessionLeases.LeaseResult.Held;
import dev.forkpoint.application.port.SessionLeases.LeaseResult.Taken;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What every keeper of leases promises. A lease of no duration has ended when it begins.
public abstract class SessionLeasesContract {
  private static final SessionId SESSION = new SessionId("s1");
  private static final Duration HOUR = Duration.ofHours(1);

  /// The leases, none at the first call of a test; a later call opens the same ones again, as
  /// another process would.
  protected abstract SessionLeases open();

  @Test
  void a_session_that_nobody_has_can_be_taken_and_everybody_sees_who_has_it() {
    Lease lease = taken(open(), 1, "Zoë on " + "x".repeat(200), HOUR);

    assertThat(lease.id()).isEqualTo(id(1));
    assertThat(lease.session()).isEqualTo(SESSION);
    assertThat(lease.holder()).startsWith("Zoë on x");
    assertThat(open().holding(SESSION)).contains(lease);
  }

  @Test
  void who_comes_second_is_told_who_has_it_and_until_when() {
    Lease first = taken(open(), 1, "first", HOUR);

    assertThat(open().take(SESSION, id(2), "first", HOUR)).isEqualTo(new Held(first));
    assertThat(open().holding(SESSION)).contains(first);
  }

  @Test
  void of_many_who_ask_at_once_exactly_one_gets_it() throws Exception {
    SessionLeases leases = open();
    AtomicInteger taken = new AtomicInteger();

    Together.run(thread -> {
      if (leases.take(SESSION, id(thread), "thread " + thread, HOUR) instanceof Taken) {
        taken.incrementAndGet();
      }
    });

    assertThat(taken).hasValue(1);
  }

  @Test
  void sessions_do_not_matter_to_each_other() {
    SessionLeases leases = open();
    taken(leases, 1, "first", HOUR);

    assertThat(leases.take(new SessionId("s2"), id(2), "second", HOUR)).isInstanceOf(Taken.class);
  }

  @Test
  void one_that_has_ended_is_taken_over_and_its_holder_notices() {
    SessionLeases leases = open();
    taken(leases, 1, "first", Duration.ZERO);
    assertThat(leases.holding(SESSION)).isEmpty();

    Lease second = taken(leases, 2, "second", HOUR);

    assertThat(leases.renew(SESSION, id(1), HOUR)).isEmpty();
    assertThat(leases.end(SESSION, id(1))).isFalse();
    assertThat(leases.holding(SESSION)).contains(second);
  }

  @Test
  void one_that_nobody_took_over_can_be_renewed_behind_its_end() {
    SessionLeases leases = open();
    Lease ended = taken(leases, 1, "first", Duration.ZERO);

    Lease renewed = leases.renew(SESSION, id(1), HOUR).orElseThrow();

    assertThat(renewed.until()).isAfterOrEqualTo(ended.until().plus(HOUR));
    assertThat(open().take(SESSION, id(2), "second", HOUR)).isEqualTo(new Held(renewed));
  }

  @Test
  void one_that_was_given_back_is_free() {
    SessionLeases leases = open();
    taken(leases, 1, "first", HOUR);

    assertThat(leases.end(SESSION, id(1))).isTrue();

    assertThat(open().holding(SESSION)).isEmpty();
    assertThat(leases.end(SESSION, id(1))).isFalse();
    assertThat(leases.renew(SESSION, id(1), HOUR)).isEmpty();
    taken(leases, 2, "second", HOUR);
  }

  private static Lease taken(SessionLeases leases, int number, String holder, Duration duration) {
    return switch (leases.take(SESSION, id(number), holder, duration)) {
      case Taken taken -> taken.lease();
      case Held held -> throw new AssertionError("held by " + held.by());
    };
  }

  private static LeaseId id(int number) {
    return LeaseId.of(number);
  }
}
