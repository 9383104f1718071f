package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.hub.standin.StandInHub;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Hub's own client takes the stand-in for a Hub, and ours tells a Hub the same as it does.
final class HubClientsTest {

  static List<Scenario> scenarios() throws IOException {
    return Scenario.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void both_clients_get_the_same_answers_and_tell_the_hub_the_same(Scenario scenario)
      throws Exception {
    OfficialClient.assumeInstalled();
    try (StandInHub theirs = scenario.start();
        StandInHub ours = scenario.start();
        TestHubs hubs = new TestHubs(ours)) {
      List<JsonNode> theirAnswers = OfficialClient.run(scenario, theirs);
      List<JsonNode> ourAnswers = new OurClient(hubs.with(scenario.token())).run(scenario);

      assertThat(ourAnswers).isEqualTo(theirAnswers);
      assertThat(ToldToTheHub.changes(ours.journal()))
          .isEqualTo(ToldToTheHub.changes(theirs.journal()));
      assertThat(ToldToTheHub.candidates(ours.journal()))
          .containsAll(ToldToTheHub.candidates(theirs.journal()));
      assertThat(theirs.hasLeakedToken()).isFalse();
      assertThat(ours.hasLeakedToken()).isFalse();
    }
  }
}
