package dev.forkpoint.adapters.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubContract;
import dev.forkpoint.domain.hub.DatasetId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The contract of the Hub, kept by our adapter where it asks the stand-in.
abstract class StandInHubContract extends TraceHubContract {
  StandInHub standIn;
  private TestHubs hubs;

  abstract StandInHub startStandIn() throws Exception;

  abstract TestHubs hubs(StandInHub asked);

  @BeforeEach
  void start() throws Exception {
    standIn = startStandIn();
    standIn.keepBesideFrom(100_000);
    hubs = hubs(standIn);
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
