package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// What every [MirrorBacklog] promises.
public abstract class MirrorBacklogContract {
  private static final SessionId ONE = new SessionId("cse_1");
  private static final SessionId OTHER = new SessionId("cse_2");

  /// The same backlog each time, as another process opens it.
  protected abstract MirrorBacklog open();

  @Test
  void at_first_there_is_nothing_in_it() throws IOException {
    assertThat(open().all()).isEmpty();
    open().remove(ONE);
  }

  @Test
  void what_was_added_is_there_once_until_it_is_removed() throws IOException {
    open().add(OTHER);
    open().add(ONE);
    open().add(ONE);
    assertThat(open().all()).containsExactly(ONE, OTHER);

    open().remove(ONE);
    assertThat(open().all()).containsExactly(OTHER);
  }
}
