package dev.forkpoint.domain.conversation;

import java.util.EnumMap;
import java.util.Map;

/// Counts what becomes of a conversation.
final class Tally {
  private final Map<Feature, Share> shares = new EnumMap<>(Feature.class);
  private long cutTexts;

  void count(Feature feature, Fate fate) {
    shares.put(feature, shares.getOrDefault(feature, Share.NONE).plusOne(fate));
  }

  void countCut() {
    cutTexts++;
  }

  /// Counts a message whose parts were counted: the message itself, its time and what it cost.
  void countMessage(Message message, Fate itself, Fate time, Fate usage) {
    if (message.begins()) {
      count(Feature.MESSAGES, itself);
    }
    if (message.begins() && message.at().isPresent()) {
      count(Feature.TIMES, time);
    }
    message.usages().forEach(_ -> count(Feature.USAGE, usage));
  }

  /// Counts a message all of which has the same fate.
  void countAll(Message message, Fate fate) {
    countMessage(message, fate, fate, fate);
    message.parts().forEach(part -> countPart(part, fate));
  }

  void countPart(Part part, Fate fate) {
    switch (part) {
      case Part.Text _ -> {}
      case Part.Reasoning _ -> count(Feature.REASONING, fate);
      case Part.ToolCall _ -> count(Feature.TOOL_CALLS, fate);
      case Part.ToolResult _ -> count(Feature.TOOL_RESULTS, fate);
      case Part.Image _ -> count(Feature.IMAGES, fate);
    }
  }

  Fidelity fidelity(long danglingToolCalls) {
    return new Fidelity(shares, cutTexts, danglingToolCalls);
  }
}
