package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Records turns whose content is in the store: the checkpoint first, then the catalog.
///
/// Whoever recorded a turn and died before he knew may record it again: it stays the one it is.
final class TurnRecorder {
  private final SessionCatalog catalog;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

  TurnRecorder(SessionCatalog catalog, InstantSource clock, Supplier<SessionId> newIds) {
    this.catalog = catalog;
    this.clock = clock;
    this.newIds = newIds;
  }

  /// Moves the session on, if it still stands where the turn started; tells where it stands then.
  Optional<SessionState> advance(Turn turn, CheckpointWriter writer) throws StoreException {
    SessionId id = turn.state().session().id();
    int expected = turn.start().number();
    Optional<SessionState> now = catalog.session(id);
    if (now.filter(state -> state.head().number() == expected).isEmpty()) {
      return now.isPresent() && isRecorded(turn, now.get(), writer) ? now : Optional.empty();
    }
    Session session = turn.session();
    StoredCheckpoint next = writer.put(turn.checkpoint(session, expected + 1, clock.instant()));
    return switch (catalog.advance(session, next.summary(), expected)) {
      case HeadResult.Moved _ -> Optional.of(new SessionState(session, next.summary()));
      case HeadResult.Lost _ -> Optional.empty();
    };
  }

  private static boolean isRecorded(Turn turn, SessionState now, CheckpointWriter writer)
      throws StoreException {
    return now.head().number() == turn.start().number() + 1
        && turn.isWhatIsSaidBy(writer.checkpoint(now.head()));
  }

  /// Makes the turn the first of a fork.
  SessionState fork(Turn turn, CheckpointWriter writer) throws StoreException {
    Instant now = clock.instant();
    Session session = turn.fork(newIds.get(), now);
    StoredCheckpoint first = writer.put(turn.checkpoint(session, 1, now));
    catalog.begin(session, first.summary());
    return new SessionState(session, first.summary());
  }
}
