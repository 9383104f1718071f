package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.ChunkIndex;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A chunk index in memory, which forgets when a test says so.
public final class InMemoryChunkIndex implements ChunkIndex {
  private final Map<WorkspaceId, Map<Digest, Hint>> hints = new ConcurrentHashMap<>();

  @Override
  public boolean isEmpty(WorkspaceId workspace) {
    return hintsOf(workspace).isEmpty();
  }

  @Override
  public Optional<Hint> find(WorkspaceId workspace, Digest chunk) {
    return Optional.ofNullable(hintsOf(workspace).get(chunk));
  }

  @Override
  public void add(WorkspaceId workspace, Digest pack, List<Digest> chunks) {
    for (int number = 0; number < chunks.size(); number++) {
      hintsOf(workspace).put(chunks.get(number), new Hint(pack, number));
    }
  }

  private Map<Digest, Hint> hintsOf(WorkspaceId workspace) {
    return hints.computeIfAbsent(workspace, absent -> new ConcurrentHashMap<>());
  }

  /// Loses everything, as an index may at any time.
  public void forget() {
    hints.clear();
  }
}
