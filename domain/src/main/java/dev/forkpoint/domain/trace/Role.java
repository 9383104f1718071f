package dev.forkpoint.domain.trace;

/// Who speaks in a message.
public enum Role {
  SYSTEM,
  USER,
  ASSISTANT,
  TOOL
}
