package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The ways to the Hub that the environment tells of.
public final class HubTraceHubs implements TraceHubs, AutoCloseable {
  private final HubEnvironment environment;
  private final HubAddresses addresses;
  private final HubPatience patience;
  private final InstantSource clock;
  private final Pauses pauses;
  private final RandomGenerator random;
  private final HttpClient.Builder builder;
  private final Map<HubToken, TraceHub> hubs = new ConcurrentHashMap<>();
  private @Nullable HttpClient client;

  /// Nothing is asked yet.
  ///
  /// @throws IllegalArgumentException where the environment names no address of a Hub
  public HubTraceHubs(
      HubEnvironment environment,
      HubPatience patience,
      InstantSource clock,
      Pauses pauses,
      RandomGenerator random) {
    this(environment, patience, clock, pauses, random, HttpClient.newBuilder());
  }

  /// @param client what else the client is to be, such as whom it trusts
  HubTraceHubs(
      HubEnvironment environment,
      HubPatience patience,
      InstantSource clock,
      Pauses pauses,
      RandomGenerator random,
      HttpClient.Builder client) {
    this.environment = environment;
    this.addresses = new HubAddresses(environment.endpoint());
    this.patience = patience;
    this.clock = clock;
    this.pauses = pauses;
    this.random = random;
    this.builder =
        client
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(patience.connect())
            .executor(Executors.newVirtualThreadPerTaskExecutor());
  }

  @Override
  public Optional<TraceHub> with(String tokenVariable) {
    return environment.token(tokenVariable).map(token -> hubs.computeIfAbsent(token, this::hub));
  }

  private TraceHub hub(HubToken token) {
    return new HubTraceHub(
        new HubConnection(
            new HubWire(client(), addresses, token, patience.answer()),
            addresses,
            new HubFaults(addresses, token),
            patience,
            clock,
            pauses,
            random,
            environment.isOffline()));
  }

  /// One client for all tokens, made when the first is used: most commands need none.
  private synchronized HttpClient client() {
    HttpClient known = client;
    if (known == null) {
      known = builder.build();
      client = known;
    }
    return known;
  }

  /// Breaks off what is under way.
  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }
}
