package dev.forkpoint.adapters.http.transcript;

/// Which conversation of a checkpoint is looked at.
public sealed interface Conversation {
  /// The agent's own.
  record Own() implements Conversation {}

  /// The agent's own, as a share would send it.
  record Redacted() implements Conversation {}

  /// That of a sub-agent.
  ///
  /// @param id what the trace calls the sub-agent
  record OfSubAgent(String id) implements Conversation {}
}
