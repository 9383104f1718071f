package dev.forkpoint.domain.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import org.junit.jupiter.api.Test;

final class BrokerSessionTest {
  private static final BrokerSession SESSION =
      new BrokerSession(new SessionId("cse_5e265cf6-9a9c-447e-b717-1f6dba7e3500"));

  @Test
  void claude_code_calls_it_by_its_id_without_the_prefix() {
    assertThat(SESSION.transcript().value())
        .isEqualTo("5e265cf6-9a9c-447e-b717-1f6dba7e3500.jsonl");
    assertThat(new BrokerSession(new SessionId("b")).agentsId()).isEqualTo("b");
  }

  @Test
  void its_folder_is_known_wherever_it_worked() {
    String ending = "sess-cse-5e265cf6-9a9c-447e-b717-1f6dba7e3500-project";

    assertThat(SESSION.owns("-tmp-cc-broker-" + ending)).isTrue();
    assertThat(SESSION.owns("-var-lib-cc-broker-" + ending)).isTrue();
    assertThat(SESSION.owns("-tmp-cc-broker-sess-b-project")).isFalse();
  }
}
