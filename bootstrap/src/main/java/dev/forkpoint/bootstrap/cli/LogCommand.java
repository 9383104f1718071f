package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.CheckpointList;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "log", description = "List the checkpoints of a session.")
final class LogCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();
  @Mixin private final JsonOption json = new JsonOption();

  LogCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionState state = session.find(forkpoint);
    console.answer(
        new CheckpointList(
            forkpoint.catalog().checkpoints(state.session().id()),
            forkpoint.homeConflicts().of(state.session())),
        json.wanted());
    return ExitCode.DONE;
  }
}
