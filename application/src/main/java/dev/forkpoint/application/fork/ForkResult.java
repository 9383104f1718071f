package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;

/// How forking a session ended.
public sealed interface ForkResult {

  /// The fork stands at its first checkpoint.
  record Forked(SessionState fork) implements ForkResult {}

  /// There is no such session.
  record NoSuchSession(SessionId session) implements ForkResult {}

  /// The session has fewer messages than the fork should keep.
  ///
  /// @param messages how many it has
  record NoSuchMessage(SessionId session, int wanted, int messages) implements ForkResult {}

  /// The session's messages were not summarised so many times.
  ///
  /// @param compactions how many times they were
  record NoSuchCompaction(SessionId session, int wanted, int compactions) implements ForkResult {}

  /// The session's trace is packed and can only be kept as a whole.
  ///
  /// @param messages how many messages it has
  record Indivisible(SessionId session, int messages) implements ForkResult {}
}
