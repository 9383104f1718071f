package dev.forkpoint.domain.trace;

import java.util.HashSet;
import java.util.Set;

/// Counts what a trace holds while its events are read. It remembers the requests that wait for an
/// answer, and nothing else that grows.
public final class TraceCounter {
  private final Set<String> openCalls = new HashSet<>();
  private long userMessages;
  private long assistantMessages;
  private long toolCalls;
  private long toolResults;
  private long compactions;
  private Tokens tokens = Tokens.NONE;
  private Role role = Role.SYSTEM;

  /// The newest message. Parts of an older one can come behind it.
  private int message;

  private boolean counted;

  /// Counts an event.
  public void take(Event event) {
    switch (event) {
      case Event.Message said -> takeMessage(said);
      case Event.ToolCall call -> {
        toolCalls++;
        openCalls.add(call.callId());
      }
      case Event.ToolResult result -> {
        toolResults++;
        openCalls.remove(result.callId());
      }
      case Event.Image _ -> countUser();
      case Event.Compaction _ -> compactions++;
      case Event.Usage usage -> tokens = tokens.plus(Tokens.of(usage));
      case Event.Reasoning _, Event.Opaque _ -> {}
    }
  }

  private void takeMessage(Event.Message said) {
    role = said.role();
    if (said.number() > message) {
      message = said.number();
      counted = false;
      if (role == Role.ASSISTANT) {
        assistantMessages++;
      }
    }
    if (!said.text().isEmpty()) {
      countUser();
    }
  }

  private void countUser() {
    if (role == Role.USER && !counted) {
      userMessages++;
      counted = true;
    }
  }

  /// What was counted so far.
  public TraceCounts counts() {
    return new TraceCounts(
        userMessages,
        assistantMessages,
        toolCalls,
        toolResults,
        openCalls.size(),
        compactions,
        tokens);
  }
}
