package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionPortrait;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.trace.UsageByModel;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "show", description = "Show a session and the end of its conversation.")
final class ShowCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();
  @Mixin private final JsonOption json = new JsonOption();

  ShowCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionState state = session.find(forkpoint);
    LastMessages last = new LastMessages();
    forkpoint.readSession().events(state.session(), state.head(), last);
    UsageByModel usage = forkpoint.countUsage().of(state);
    console.answer(
        new SessionPortrait(
            state, usage, last.messages(), LeftTurns.of(state.session().id(), forkpoint)),
        json.wanted());
    return ExitCode.DONE;
  }
}
