package dev.forkpoint.application.look;

import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.SubAgent;
import dev.forkpoint.domain.trace.TraceIssue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes the sub-agents that are met in the files of a trace. Which request began a sub-agent, its
/// task tells: its conversation begins with it. Of tasks only digests are kept.
final class SubAgentSightings implements TraceFormat.Sink {
  private final Map<String, Sighting> sightings = new LinkedHashMap<>();
  private final Map<Digest, Deque<String>> calls = new HashMap<>();
  private Optional<String> ofFile = Optional.empty();
  private Optional<Sighting> current = Optional.empty();

  /// A sub-agent that was met.
  private static final class Sighting {
    private Optional<Digest> task = Optional.empty();
    private int messages;
    private int lastMessage;

    private void take(Event.Message message) {
      if (task.isEmpty()) {
        task = Optional.of(digest(message.text()));
      }
      if (message.number() != lastMessage) {
        messages++;
        lastMessage = message.number();
      }
    }
  }

  /// Begins with a file.
  ///
  /// @param subAgent whose conversation the file holds; empty where it holds the agent's own
  void begin(Optional<String> subAgent) {
    ofFile = subAgent;
    current = subAgent.map(this::sighting);
  }

  private Sighting sighting(String subAgent) {
    return sightings.computeIfAbsent(subAgent, _ -> new Sighting());
  }

  @Override
  public void conversation(Optional<String> subAgent) {
    if (ofFile.isEmpty()) {
      current = subAgent.map(this::sighting);
    }
  }

  @Override
  public void task(String callId, String task) {
    calls.computeIfAbsent(digest(task), _ -> new ArrayDeque<>()).add(callId);
  }

  @Override
  public void event(Event event) {
    if (event instanceof Event.Message message) {
      current.ifPresent(sighting -> sighting.take(message));
    }
  }

  @Override
  public void issue(TraceIssue issue) {}

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The sub-agents. Where several were given the same task, they stand in the order of the
  /// requests.
  List<SubAgent> subAgents() {
    return sightings.entrySet().stream()
        .map(met -> new SubAgent(met.getKey(), call(met.getValue()), met.getValue().messages))
        .toList();
  }

  private Optional<String> call(Sighting sighting) {
    return sighting.task.map(calls::get).map(Deque::poll);
  }
}
