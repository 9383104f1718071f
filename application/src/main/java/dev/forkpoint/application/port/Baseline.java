package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;

/// What a working directory was last saved as, or laid out from.
public sealed interface Baseline {

  /// The number of the checkpoint, or of the state of the home.
  int number();

  /// False while the directory is being changed to that: what it holds is then partly that and
  /// partly what was before.
  boolean settled();

  /// A checkpoint of a session.
  record OfSession(SessionId session, int number, boolean settled) implements Baseline {}

  /// A state of the home that a workspace's sessions share.
  record OfHome(WorkspaceId workspace, int number, boolean settled) implements Baseline {}
}
