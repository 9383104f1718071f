package dev.forkpoint.bootstrap.cli;

import java.io.IOException;

/// A command whose arguments have been read.
interface Action {

  /// Does what the command says.
  ///
  /// @throws CommandFailure where it could not be done, for a reason that the user can mend
  ExitCode run() throws IOException, CommandFailure;
}
