package dev.forkpoint.domain.conversation;

import java.util.Map;

/// What of a conversation has a place in another form.
///
/// @param shares for each feature that it has, what became of it
/// @param cutTexts how many texts were too long and are there with their beginning; what they
///   belong to counts as degraded
/// @param danglingToolCalls how many requests to tools that are there have no answer
public record Fidelity(Map<Feature, Share> shares, long cutTexts, long danglingToolCalls) {
  public Fidelity {
    shares = Map.copyOf(shares);
  }

  /// What became of a feature.
  public Share of(Feature feature) {
    return shares.getOrDefault(feature, Share.NONE);
  }

  /// Whether everything is there, with all that it says.
  public boolean isComplete() {
    return shares.values().stream().allMatch(share -> share.kept() == share.source());
  }
}
