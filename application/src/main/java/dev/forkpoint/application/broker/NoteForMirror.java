package dev.forkpoint.application.broker;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.domain.session.SessionId;
import java.util.Optional;

/// Notes sessions that were saved, so that somebody else writes them where cc-broker finds them.
public final class NoteForMirror {
  private final Optional<MirrorBacklog> backlog;

  /// @param backlog nothing where there is no mirror
  public NoteForMirror(Optional<MirrorBacklog> backlog) {
    this.backlog = backlog;
  }

  /// Notes a session, if there is a mirror.
  ///
  /// @throws dev.forkpoint.application.port.CatalogException where it could not be noted
  public void note(SessionId saved) {
    backlog.ifPresent(all -> all.add(saved));
  }
}
