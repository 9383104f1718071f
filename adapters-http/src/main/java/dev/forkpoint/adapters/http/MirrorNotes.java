package dev.forkpoint.adapters.http;

import dev.forkpoint.application.broker.NoteForMirror;
import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.domain.session.SessionId;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has sessions that were saved written for cc-broker.
@Singleton
final class MirrorNotes {
  private static final Logger LOG = LoggerFactory.getLogger(MirrorNotes.class);

  private final NoteForMirror noteForMirror;

  MirrorNotes(NoteForMirror noteForMirror) {
    this.noteForMirror = noteForMirror;
  }

  /// Notes a session. The save is done, so its answer says so, also where this fails: the next save
  /// of the session notes it again.
  void note(SessionId saved) {
    try {
      noteForMirror.note(saved);
    } catch (CatalogException e) {
      LOG.error("session {} was saved, but is not noted to be written for cc-broker", saved, e);
    }
  }
}
