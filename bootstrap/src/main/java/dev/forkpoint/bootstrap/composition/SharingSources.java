package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.hub.HubEnvironment;
import dev.forkpoint.adapters.hub.HubPatience;
import dev.forkpoint.adapters.hub.HubTraceHubs;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;

/// What sharing needs and nothing else does. Each is made when it is first asked for, because it
/// costs time.
final class SharingSources implements AutoCloseable {
  private final Lazy<HubTraceHubs> hubs;
  private final Lazy<Scrubber> scrubber;

  /// @param environment the process's variables
  SharingSources(Map<String, String> environment, InstantSource clock) {
    this.hubs = new Lazy<>(() -> hubs(environment, clock));
    this.scrubber =
        new Lazy<>(() -> new Scrubber(StandardRules.all(), KnownValues.of(environment)));
  }

  private static HubTraceHubs hubs(Map<String, String> environment, InstantSource clock) {
    return new HubTraceHubs(
        new HubEnvironment(environment, Path.of(System.getProperty("user.home"))),
        HubPatience.DEFAULT,
        clock,
        Thread::sleep,
        new SecureRandom());
  }

  TraceHubs hubs() {
    return hubs.get();
  }

  Scrubber scrubber() {
    return scrubber.get();
  }

  @Override
  public void close() {
    hubs.ifMade(HubTraceHubs::close);
  }
}
