package dev.forkpoint.adapters.fs.trace.claude;

import dev.forkpoint.adapters.fs.trace.IdMap;
import java.util.Optional;

/// Tells apart the conversations of sub-agents that are in one file. Newer rows name their
/// sub-agent. Older ones only say that they are of one; the chains that they form are numbered.
final class Sidechains {
  private final IdMap chains = new IdMap();
  private int lastChain;

  /// The sub-agent that a row is of; empty for the agent itself.
  Optional<String> of(ClaudeRow row) {
    if (!row.isSidechain()) {
      return Optional.empty();
    }
    String name = row.text("agentId");
    return Optional.of(name.isEmpty() ? Integer.toString(chain(row)) : name);
  }

  private int chain(ClaudeRow row) {
    int known = row.isRoot() ? 0 : chains.get(row.parent());
    int chain = known == 0 ? ++lastChain : known;
    chains.put(row.uuid(), chain);
    return chain;
  }
}
