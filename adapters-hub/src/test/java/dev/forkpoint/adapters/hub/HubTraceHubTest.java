package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.standin.StandInHub;

final class HubTraceHubTest extends StandInHubContract {
  @Override
  StandInHub startStandIn() throws Exception {
    return StandInHub.start();
  }

  @Override
  TestHubs hubs(StandInHub asked) {
    return new TestHubs(asked);
  }
}
