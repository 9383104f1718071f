package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.standin.StandInHub;
import dev.forkpoint.application.port.TraceHub;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Ways to a stand-in, for which time passes only while they pause.
final class TestHubs implements AutoCloseable {
  private final StandInHub hub;
  private final Supplier<HttpClient.Builder> client;
  private final Map<String, HubTraceHubs> hubs = new HashMap<>();
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private Duration answer = Duration.ofSeconds(20);

  TestHubs(StandInHub hub) {
    this(hub, HttpClient::newBuilder);
  }

  /// @param client what else the client is to be
  TestHubs(StandInHub hub, Supplier<HttpClient.Builder> client) {
    this.hub = hub;
    this.client = client;
  }

  /// Waits no longer than this for an answer, from now on.
  void waitFor(Duration other) {
    answer = other;
  }

  /// The stand-in as it is seen with a token.
  synchronized TraceHub with(String token) {
    return hubs.computeIfAbsent(token, this::open).with("HF_TOKEN").orElseThrow();
  }

  private HubTraceHubs open(String token) {
    return open(Map.of("HF_ENDPOINT", hub.address().toString(), "HF_TOKEN", token));
  }

  /// What an environment tells of.
  HubTraceHubs open(Map<String, String> environment) {
    InstantSource clock = this::now;
    return new HubTraceHubs(
        new HubEnvironment(environment, Path.of("/nowhere")),
        HubPatience.DEFAULT.answering(answer),
        clock,
        this::pause,
        new Random(1),
        client.get());
  }

  private synchronized Instant now() {
    return now;
  }

  private synchronized void pause(Duration duration) {
    pauses.add(duration);
    now = now.plus(duration);
  }

  /// How long was waited, each time.
  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized void close() {
    hubs.values().forEach(HubTraceHubs::close);
  }
}
