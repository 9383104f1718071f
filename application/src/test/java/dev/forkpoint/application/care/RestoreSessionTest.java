package dev.forkpoint.application.care;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RestoreSessionTest {
  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final FindSession find = new FindSession(fixture.catalog);
  private final RestoreSession restore = new RestoreSession(fixture.catalog);

  @BeforeEach
  void two_sessions_are_removed_of_which_one_has_an_id_that_begins_with_the_others()
      throws IOException {
    List<SessionId> sessions = new ArrayList<>();
    for (int i = 1; i <= 10; i++) {
      sessions.add(fixture.imported("session %d\n".formatted(i)));
    }
    fixture.catalog.delete(sessions.getFirst(), Instant.EPOCH);
    fixture.catalog.delete(sessions.getLast(), Instant.EPOCH);
  }

  @Test
  void a_whole_id_means_one_session_even_where_another_begins_with_it() {
    assertThat(restore.restore("s1")).isInstanceOf(FindResult.Found.class);

    assertThat(find.find("s1")).isInstanceOf(FindResult.Found.class);
    assertThat(find.find("s10")).isInstanceOf(FindResult.NoneFound.class);
  }

  @Test
  void what_means_several_removed_sessions_or_none_restores_none() {
    assertThat(restore.restore("s"))
        .isInstanceOfSatisfying(
            FindResult.Ambiguous.class, several -> assertThat(several.candidates()).hasSize(2));
    assertThat(restore.restore("s2")).isInstanceOf(FindResult.NoneFound.class);

    assertThat(find.findRemoved("s1")).isInstanceOf(FindResult.Found.class);
    assertThat(find.findRemoved("s10")).isInstanceOf(FindResult.Found.class);
  }
}
