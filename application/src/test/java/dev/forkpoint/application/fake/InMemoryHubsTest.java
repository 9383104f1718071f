package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.port.TraceHubsContract;
import dev.forkpoint.domain.hub.Account;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class InMemoryHubsTest extends TraceHubsContract {

  @Override
  protected TraceHubs withTokenIn(String variable) {
    InMemoryHub hub = new InMemoryHub(InstantSource.fixed(Instant.EPOCH));
    hub.signIn(variable, new Account("zoe", false, List.of()));
    return hub;
  }
}
