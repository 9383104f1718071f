package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.List;

/// Remembers the sessions whose copies for cc-broker are older than they are. What it remembers
/// survives the process. Safe for any number of threads and processes.
public interface MirrorBacklog {

  /// Remembers a session.
  void add(SessionId session) throws IOException;

  /// Forgets a session, if it is remembered.
  void remove(SessionId session) throws IOException;

  /// The sessions that are remembered, by id.
  List<SessionId> all() throws IOException;
}
