package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.composition.Composition;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/// The session that a command is about.
final class SessionArgument {
  @Parameters(
      index = "0",
      paramLabel = "SESSION",
      description = "An id, the beginning of one, or WORKSPACE/TITLE.")
  private String reference = "";

  /// The session that is meant.
  SessionState find(Composition forkpoint) throws CommandFailure {
    return find(reference, forkpoint);
  }

  /// The same, also where it was removed; then by its id or the beginning of it.
  SessionState findAlsoRemoved(Composition forkpoint) throws CommandFailure {
    FindSession sessions = forkpoint.findSession();
    FindResult found = sessions.find(reference);
    return state(found instanceof FindResult.NoneFound ? sessions.findRemoved(reference) : found);
  }

  /// The session that a reference means.
  static SessionState find(String reference, Composition forkpoint) throws CommandFailure {
    return state(forkpoint.findSession().find(reference));
  }

  private static SessionState state(FindResult found) throws CommandFailure {
    return switch (found) {
      case FindResult.Found one -> one.state();
      case FindResult.NoneFound none -> throw CommandFailure.noSuchSession(none.reference());
      case FindResult.Ambiguous several ->
          throw ambiguous(several.reference(), several.candidates());
    };
  }

  static CommandFailure ambiguous(String reference, List<SessionState> candidates) {
    return new CommandFailure(
        "'%s' may be %s; write more of the id".formatted(reference, names(candidates)));
  }

  private static String names(List<SessionState> candidates) {
    return candidates.stream()
        .map(state -> state.session().id().value())
        .collect(Collectors.joining(" or "));
  }
}
