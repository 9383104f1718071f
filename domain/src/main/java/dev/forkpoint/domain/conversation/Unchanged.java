package dev.forkpoint.domain.conversation;

import java.util.HashSet;
import java.util.Set;

/// Counts a conversation that stays as it is.
public final class Unchanged implements ConversationSink {
  private final Tally tally = new Tally();
  private final Set<String> openCalls = new HashSet<>();
  private boolean onMainLine = true;

  @Override
  public void message(Message message) {
    if (onMainLine && !message.effective()) {
      tally.count(Feature.BRANCHES, Fate.KEPT);
    }
    onMainLine = message.effective();
    tally.countAll(message, Fate.KEPT);
    message.parts().forEach(this::follow);
  }

  @Override
  public void compaction(Compaction compaction) {
    tally.count(Feature.COMPACTIONS, Fate.KEPT);
  }

  private void follow(Part part) {
    if (part instanceof Part.ToolCall call) {
      openCalls.add(call.id());
    } else if (part instanceof Part.ToolResult result) {
      openCalls.remove(result.callId());
    }
  }

  /// All of it is kept.
  public Fidelity fidelity() {
    return tally.fidelity(openCalls.size());
  }
}
