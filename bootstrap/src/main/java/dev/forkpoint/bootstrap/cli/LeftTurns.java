package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectories.Claim;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns on this machine that were never saved, and that nobody is at.
final class LeftTurns {
  private LeftTurns() {}

  /// Where a session's is, if it has one.
  static Optional<String> of(SessionId session, Composition forkpoint) throws IOException {
    TurnDirectories turns = forkpoint.turnDirectories();
    return turns.find(session).isPresent() && isFree(session, turns)
        ? Optional.of(turns.location(session))
        : Optional.empty();
  }

  /// Those of the sessions that have one.
  static List<SessionId> among(List<SessionState> sessions, Composition forkpoint)
      throws IOException {
    Set<SessionId> shown =
        sessions.stream().map(state -> state.session().id()).collect(Collectors.toSet());
    TurnDirectories turns = forkpoint.turnDirectories();
    List<SessionId> left = new ArrayList<>();
    for (SessionId session : turns.all()) {
      if (shown.contains(session) && isFree(session, turns)) {
        left.add(session);
      }
    }
    return left;
  }

  private static boolean isFree(SessionId session, TurnDirectories turns) throws IOException {
    Optional<Claim> claim = turns.claim(session);
    if (claim.isPresent()) {
      claim.get().close();
    }
    return claim.isPresent();
  }
}
