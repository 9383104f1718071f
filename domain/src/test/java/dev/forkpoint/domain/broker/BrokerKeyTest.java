package dev.forkpoint.domain.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrokerKeyTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId("w");
  private static final SessionId SESSION = new SessionId("cse_1");

  @Test
  void the_names_of_all_versions_are_known() {
    assertThat(BrokerKey.of("workspaces/w/claude-home.tar.gz"))
        .isEqualTo(new BrokerKey.Home(WORKSPACE));
    assertThat(BrokerKey.of("workspaces/w/sessions/cse_1.jsonl"))
        .isEqualTo(new BrokerKey.Transcript(WORKSPACE, SESSION));
    assertThat(BrokerKey.of("workspaces/w/sessions/cse_1.tar.gz"))
        .isEqualTo(new BrokerKey.Folder(WORKSPACE, SESSION));
    assertThat(BrokerKey.of("cc-app-gateway/w/cse_1.tar.gz"))
        .isEqualTo(new BrokerKey.Gateway(WORKSPACE, SESSION));
    assertThat(BrokerKey.of("cc-app-gateway/__readyz__/probe")).isEqualTo(new BrokerKey.Probe());
  }

  @Test
  void a_name_that_is_written_is_read_as_what_it_is() {
    BrokerKey.Home home = new BrokerKey.Home(WORKSPACE);
    BrokerKey.Folder session = new BrokerKey.Folder(WORKSPACE, SESSION);

    assertThat(BrokerKey.of(home.name())).isEqualTo(home);
    assertThat(BrokerKey.of(session.name())).isEqualTo(session);
  }

  /// BEAT-C5: an id never leads to another place.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "workspaces/w/sessions/../../x.tar.gz",
        "workspaces/../claude-home.tar.gz",
        "workspaces/w/sessions/some one.jsonl",
        "cc-app-gateway/w/.hidden.tar.gz"
      })
  void an_id_that_can_be_none_here_is_unfit(String name) {
    assertThat(BrokerKey.of(name)).isInstanceOf(BrokerKey.Unfit.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"workspaces/w/packs/00", "workspaces/w/sessions/x", "cc-app-gateway/x.tar.gz", ""})
  void everything_else_is_unknown(String name) {
    assertThat(BrokerKey.of(name)).isEqualTo(new BrokerKey.Unknown());
  }
}
