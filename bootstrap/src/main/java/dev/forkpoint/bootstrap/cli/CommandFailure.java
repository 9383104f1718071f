package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.domain.session.SessionId;

/// A command that could not do what was asked. Its message is the line for the user: what was
/// asked, why it cannot be, what to do.
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }

  CommandFailure(String message, Throwable cause) {
    super(message, cause);
  }

  /// @param reference what the user wrote
  static CommandFailure noSuchSession(String reference) {
    return new CommandFailure(
        "there is no session '%s'; `forkpoint ls` shows what there is".formatted(reference));
  }

  static CommandFailure turnElsewhere(Lease by) {
    return new CommandFailure(
        "%s has session %s until %s, unless it takes longer; wait with --wait, or fork the session"
            .formatted(by.holder(), by.session(), by.until()));
  }

  static CommandFailure turnUnderWay(SessionId session) {
    return new CommandFailure(
        "a turn of session %s is under way on this machine; wait with --wait, or fork the session"
            .formatted(session));
  }

  /// @param last the number of the session's last checkpoint
  static CommandFailure noSuchCheckpoint(SessionId session, int number, int last) {
    return new CommandFailure(
        "session %s has no checkpoint %d; its last one is %d, and `forkpoint log` shows them all"
            .formatted(session, number, last));
  }
}
