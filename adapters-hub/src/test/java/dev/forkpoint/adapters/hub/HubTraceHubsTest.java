package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.port.TraceHubsContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class HubTraceHubsTest extends TraceHubsContract {
  private StandInHub standIn;

  @BeforeEach
  void start() throws Exception {
    standIn = StandInHub.start();
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  @Override
  protected TraceHubs withTokenIn(String variable) {
    return new TestHubs(standIn)
        .open(Map.of("HF_ENDPOINT", standIn.address().toString(), variable, StandInHub.ZOE));
  }
}
