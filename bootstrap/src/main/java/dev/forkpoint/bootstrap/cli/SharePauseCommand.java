package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ShareList;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.share.Destination;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "pause",
    description = "Send nothing more of a session until it is shared again; what is there stays.")
final class SharePauseCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Mixin private final DestinationOption destination = new DestinationOption();

  @Mixin private final JsonOption json = new JsonOption();

  SharePauseCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionState state = session.find(forkpoint);
    Destination to = destination.find(forkpoint);
    if (!forkpoint.pauseShare().pause(state.session().id(), to.name())) {
      throw new CommandFailure(
          "session %s is not shared at '%s'; `forkpoint share status` shows what is"
              .formatted(state.session().id(), to.name()));
    }
    console.answer(new ShareList(forkpoint.shareStatus().of(state)), json.wanted());
    return ExitCode.DONE;
  }
}
