package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What everything promises that finds ways to the Hub.
public abstract class TraceHubsContract {

  /// The ways to a Hub with a user `zoe`, whose token one variable holds, and no other.
  protected abstract TraceHubs withTokenIn(String variable) throws Exception;

  @Test
  void a_token_opens_the_hub_as_its_owner_sees_it() throws Exception {
    TraceHub hub = withTokenIn("TEAM_TOKEN").with("TEAM_TOKEN").orElseThrow();
    assertThat(hub.account().name()).isEqualTo("zoe");
  }

  @Test
  void the_usual_token_opens_it_too() throws Exception {
    assertThat(withTokenIn(TraceHubs.USUAL_TOKEN).with(TraceHubs.USUAL_TOKEN)).isPresent();
  }

  @Test
  void a_variable_without_a_token_opens_nothing() throws Exception {
    assertThat(withTokenIn("TEAM_TOKEN").with("OTHER_TOKEN")).isEmpty();
    assertThat(withTokenIn("TEAM_TOKEN").with(TraceHubs.USUAL_TOKEN)).isEmpty();
  }

  @Test
  void a_variable_of_its_own_is_not_replaced_by_the_usual_token() throws Exception {
    assertThat(withTokenIn(TraceHubs.USUAL_TOKEN).with("TEAM_TOKEN")).isEmpty();
  }
}
