package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubContract;
import dev.forkpoint.domain.hub.DatasetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

final class HubTraceHubTest extends TraceHubContract {
  private StandInHub standIn;
  private TestHubs hubs;

  @BeforeEach
  void start() throws Exception {
    standIn = StandInHub.start();
    standIn.keepBesideFrom(100_000);
    hubs = new TestHubs(standIn);
  }

  @AfterEach
  void stop() {
    hubs.close();
    standIn.close();
    assertThat(standIn.hasLeakedToken()).isFalse();
  }

  @Override
  protected TraceHub zoe() {
    return hubs.with(StandInHub.ZOE);
  }

  @Override
  protected TraceHub stranger() {
    return hubs.with(StandInHub.MO);
  }

  @Override
  protected TraceHub revoked() {
    return hubs.with(StandInHub.REVOKED);
  }

  @Override
  protected void recreate(DatasetId id) {
    standIn.recreate(id);
  }
}
