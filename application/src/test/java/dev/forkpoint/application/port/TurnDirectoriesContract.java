package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TurnDirectories.Claim;
import dev.forkpoint.application.port.TurnDirectories.LaidTrace;
import dev.forkpoint.application.port.TurnDirectories.SavedAs;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.layout.TurnPlace;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What everybody promises who gives turns a place.
public abstract class TurnDirectoriesContract {
  protected static final SessionId SESSION = new SessionId("s-1");
  private static final SessionId OTHER = new SessionId("s-10");
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901234Z");

  /// The directories, none at the first call of a test; a later call opens the same ones again, as
  /// another process would.
  protected abstract TurnDirectories open();

  /// Puts a file into a place.
  protected abstract void fill(String directory) throws IOException;

  /// Whether anything is at a place.
  protected abstract boolean isThere(String directory) throws IOException;

  @Test
  void a_place_is_the_same_each_time_and_another_for_each_session() throws IOException {
    TurnPlace place = place(SESSION);

    assertThat(place(SESSION)).isEqualTo(place);
    open().prepare(SESSION);
    assertThat(place(SESSION)).isEqualTo(place);
    assertThat(place(OTHER).files()).isNotEqualTo(place.files());
    assertThat(place.home()).isNotEqualTo(place.files()).isNotEqualTo(place.trace());
  }

  @Test
  void a_record_is_read_as_it_was_written() throws IOException {
    open().prepare(SESSION);
    TurnRecord turn =
        new TurnRecord(
            SESSION,
            7,
            Layout.CLAUDE_CODE,
            "/a b/= é\\n\n",
            Optional.of(new LaidTrace("x.jsonl", 5_000_000_000L, TIME)),
            TIME,
            Optional.of(new SavedAs(OTHER, 8)));

    open().record(turn);

    assertThat(open().find(SESSION)).contains(turn);
  }

  @Test
  void the_last_record_counts() throws IOException {
    open().prepare(SESSION);
    open().record(record(SESSION));
    open().record(record(SESSION).from(9));

    assertThat(open().find(SESSION)).contains(record(SESSION).from(9));
  }

  @Test
  void what_was_laid_out_without_a_record_is_not_found_and_goes_with_the_next() throws IOException {
    open().prepare(SESSION);
    fill(place(SESSION).files());

    assertThat(open().find(SESSION)).isEmpty();
    assertThat(open().all()).isEmpty();
    open().prepare(SESSION);
    assertThat(isThere(place(SESSION).files())).isFalse();
  }

  @Test
  void those_that_have_a_record_are_listed() throws IOException {
    open().prepare(OTHER);
    open().record(record(OTHER));
    open().prepare(SESSION);
    open().record(record(SESSION));

    assertThat(open().all()).containsExactly(SESSION, OTHER);
  }

  @Test
  void one_that_is_removed_is_gone_with_all_that_is_in_it() throws IOException {
    open().prepare(SESSION);
    fill(place(SESSION).files());
    open().record(record(SESSION));

    open().remove(SESSION);

    assertThat(open().find(SESSION)).isEmpty();
    assertThat(isThere(place(SESSION).files())).isFalse();
    open().remove(SESSION);
  }

  @Test
  void one_that_is_moved_aside_is_there_but_not_found() throws IOException {
    open().prepare(SESSION);
    fill(place(SESSION).files());
    open().record(record(SESSION));

    String aside = open().moveAside(SESSION);

    assertThat(open().find(SESSION)).isEmpty();
    assertThat(open().all()).isEmpty();
    assertThat(isThere(place(SESSION).files())).isFalse();
    assertThat(isThere(aside + "/files")).isTrue();
  }

  @Test
  void several_can_be_moved_aside() throws IOException {
    open().prepare(SESSION);
    fill(place(SESSION).files());
    String first = open().moveAside(SESSION);
    open().prepare(SESSION);
    fill(place(SESSION).files());

    assertThat(open().moveAside(SESSION)).isNotEqualTo(first);
    assertThat(isThere(first + "/files")).isTrue();
  }

  @Test
  void a_claim_keeps_others_out_until_it_is_closed() throws IOException {
    try (Claim _ = open().claim(SESSION).orElseThrow()) {
      assertThat(open().claim(SESSION)).isEmpty();
      open().claim(OTHER).orElseThrow().close();
    }

    open().claim(SESSION).orElseThrow().close();
  }

  private TurnPlace place(SessionId session) throws IOException {
    return open().place(session, Optional.empty());
  }

  private static TurnRecord record(SessionId session) {
    return new TurnRecord(
        session, 1, Layout.PLAIN, "/files", Optional.empty(), TIME, Optional.empty());
  }
}
