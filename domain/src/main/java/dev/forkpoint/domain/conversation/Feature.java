package dev.forkpoint.domain.conversation;

/// What a conversation has, and another form may have no place for.
public enum Feature {
  MESSAGES,
  TOOL_CALLS,
  TOOL_RESULTS,
  REASONING,
  IMAGES,
  /// What answers cost, where the agent tells it.
  USAGE,
  /// When messages were said, where the agent tells it.
  TIMES,
  /// Stretches of messages beside the main line: those of a sub-agent, those taken back.
  BRANCHES,
  COMPACTIONS
}
