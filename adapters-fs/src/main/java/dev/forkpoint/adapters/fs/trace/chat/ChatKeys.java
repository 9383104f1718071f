package dev.forkpoint.adapters.fs.trace.chat;

import java.util.Set;

/// How the keys of a chat message are written.
public enum ChatKeys {
  /// As the APIs write them.
  SNAKE("reasoning_content", "tool_calls", "tool_call_id"),

  /// As session traces on the Hugging Face Hub write them.
  CAMEL("reasoningContent", "toolCalls", "toolCallId");

  private final String reasoning;
  private final String toolCalls;
  private final String toolCallId;

  ChatKeys(String reasoning, String toolCalls, String toolCallId) {
    this.reasoning = reasoning;
    this.toolCalls = toolCalls;
    this.toolCallId = toolCallId;
  }

  String reasoning() {
    return reasoning;
  }

  String toolCalls() {
    return toolCalls;
  }

  String toolCallId() {
    return toolCallId;
  }

  /// The keys that are read of a message.
  public Set<String> all() {
    return Set.of(
        "role",
        "content",
        "name",
        "model",
        "timestamp",
        "refusal",
        "function_call",
        "thinking_blocks",
        reasoning,
        toolCalls,
        toolCallId);
  }
}
