package dev.forkpoint.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GrantTest {
  private static final WorkspaceId TEAM = new WorkspaceId("team");
  private static final WorkspaceId OTHER = new WorkspaceId("other");

  @Test
  void a_role_may_do_what_the_lesser_ones_may() {
    assertThat(Role.ADMIN.includes(Role.READ)).isTrue();
    assertThat(Role.WRITE.includes(Role.WRITE)).isTrue();
    assertThat(Role.READ.includes(Role.WRITE)).isFalse();
    assertThat(Role.WRITE.includes(Role.ADMIN)).isFalse();
  }

  @Test
  void a_limited_grant_reaches_what_it_names_and_nothing_else() {
    Grant limited = new Grant(Role.READ, Set.of(TEAM));
    assertThat(limited.isLimited()).isTrue();
    assertThat(limited.reaches(TEAM)).isTrue();
    assertThat(limited.reaches(OTHER)).isFalse();
    assertThat(Grant.ALL.reaches(OTHER)).isTrue();
  }
}
