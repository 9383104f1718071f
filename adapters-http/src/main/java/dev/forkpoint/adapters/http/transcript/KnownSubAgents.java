package dev.forkpoint.adapters.http.transcript;

import dev.forkpoint.application.look.ListSubAgents;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.SubAgent;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sub-agents of the checkpoints that were looked at last: finding them takes reading the whole
/// trace, and a checkpoint never changes.
@Singleton
public final class KnownSubAgents {
  private static final int MOST = 100;

  private final ListSubAgents listSubAgents;
  private final Map<Key, List<SubAgent>> lately =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<SubAgent>> eldest) {
          return size() > MOST;
        }
      };

  KnownSubAgents(ListSubAgents listSubAgents) {
    this.listSubAgents = listSubAgents;
  }

  private record Key(WorkspaceId workspace, CheckpointId checkpoint) {}

  /// The sub-agents that a session had up to a checkpoint.
  ///
  /// @throws IOException where the trace cannot be read
  public List<SubAgent> of(Session session, CheckpointSummary checkpoint) throws IOException {
    Key key = new Key(session.workspace(), checkpoint.id());
    Optional<List<SubAgent>> known = known(key);
    return known.isPresent() ? known.get() : remember(key, listSubAgents.of(session, checkpoint));
  }

  private synchronized Optional<List<SubAgent>> known(Key key) {
    return Optional.ofNullable(lately.get(key));
  }

  private synchronized List<SubAgent> remember(Key key, List<SubAgent> found) {
    lately.put(key, found);
    return found;
  }
}
