package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.SessionId;
import java.util.List;

/// Remembers the sessions whose copies for cc-broker are older than they are. What it remembers
/// survives the process, and all processes of a catalog remember it together.
///
/// Each mutation is one transaction, durable when the method returns. Safe for any number of
/// threads and processes. Every method throws [CatalogException] where the database is in trouble.
public interface MirrorBacklog {

  /// That a session was saved.
  ///
  /// @param mark another one each time
  record Saved(SessionId session, long mark) {}

  /// Remembers a session.
  Saved add(SessionId session);

  /// Forgets a session, unless it was saved again meanwhile.
  void remove(Saved written);

  /// The sessions that are remembered, by id.
  List<Saved> all();
}
