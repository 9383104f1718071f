package dev.forkpoint.bootstrap.composition;

import dev.forkpoint.adapters.fs.scrub.EnvFiles;
import dev.forkpoint.adapters.fs.scrub.RuleFile;
import dev.forkpoint.adapters.hub.HubEnvironment;
import dev.forkpoint.adapters.hub.HubPatience;
import dev.forkpoint.adapters.hub.HubTraceHubs;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.scrub.KnownValues;
import dev.forkpoint.domain.scrub.Ruleset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.rules.StandardRules;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What sharing needs and nothing else does. Each is made when it is first asked for, because it
/// costs time.
final class SharingSources implements AutoCloseable {
  private final Map<String, String> environment;
  private final Optional<Path> rules;
  private final Lazy<HubTraceHubs> hubs;
  private @Nullable Scrubber scrubber;

  /// @param environment the process's variables
  /// @param rules a file with rules of the team's own
  SharingSources(Map<String, String> environment, Optional<Path> rules, InstantSource clock) {
    this.environment = environment;
    this.rules = rules;
    this.hubs = new Lazy<>(() -> hubs(environment, clock));
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

  /// The standard rules with the team's, and the secrets of the environment and of the `.env` files
  /// in the working directory.
  ///
  /// @throws IOException where one of the files cannot be read, or says nothing that is understood
  synchronized Scrubber scrubber() throws IOException {
    Scrubber made = scrubber;
    if (made == null) {
      KnownValues known = KnownValues.of(environment).and(EnvFiles.in(Path.of("")));
      made = new Scrubber(ruleset(), known);
      scrubber = made;
    }
    return made;
  }

  private Ruleset ruleset() throws IOException {
    Ruleset standard = StandardRules.all();
    return rules.isPresent() ? RuleFile.added(standard, rules.get()) : standard;
  }

  @Override
  public void close() {
    hubs.ifMade(HubTraceHubs::close);
  }
}
