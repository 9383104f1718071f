package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.MirrorBacklog.Saved;
import dev.forkpoint.domain.session.SessionId;
import org.junit.jupiter.api.Test;

/// What every [MirrorBacklog] promises.
public abstract class MirrorBacklogContract {
  private static final SessionId ONE = new SessionId("cse_1");
  private static final SessionId OTHER = new SessionId("cse_2");

  /// The same backlog each time, as another process opens it.
  protected abstract MirrorBacklog open();

  @Test
  void at_first_there_is_nothing_in_it() {
    assertThat(open().all()).isEmpty();
    open().remove(new Saved(ONE, 1));
  }

  @Test
  void what_was_added_is_there_once_until_it_is_removed() {
    Saved other = open().add(OTHER);
    open().add(ONE);
    Saved one = open().add(ONE);
    assertThat(open().all()).containsExactly(one, other);

    open().remove(one);
    assertThat(open().all()).containsExactly(other);
  }

  @Test
  void what_was_saved_while_it_was_written_stays() {
    Saved before = open().add(ONE);
    Saved meanwhile = open().add(ONE);

    open().remove(before);

    assertThat(open().all()).containsExactly(meanwhile);
  }

  @Test
  void what_another_process_wrote_and_somebody_saved_again_stays() {
    Saved before = open().add(ONE);
    open().remove(before);
    Saved again = open().add(ONE);

    open().remove(before);

    assertThat(open().all()).containsExactly(again);
  }
}
