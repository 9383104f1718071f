package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.session.SessionId;

/// What the name of something kept beside tells of where it comes from: the session that saved it
/// and the number of the checkpoint.
public record ConflictMark(SessionId session, int checkpoint) {
  private static final int SESSION_CHARACTERS = 8;

  /// `conflict-5b2d1d6e-7`.
  @Override
  public String toString() {
    String id = session.value();
    String shortened = id.substring(0, Math.min(SESSION_CHARACTERS, id.length()));
    return "conflict-" + shortened + '-' + checkpoint;
  }
}
