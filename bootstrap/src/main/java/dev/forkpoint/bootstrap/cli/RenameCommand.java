package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "rename", description = "Give a session another title.")
final class RenameCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Parameters(index = "1", paramLabel = "TITLE", description = "What to call it.")
  private String title = "";

  @Mixin private final JsonOption json = new JsonOption();

  RenameCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionId id = session.find(forkpoint).session().id();
    SessionState renamed =
        forkpoint
            .renameSession()
            .rename(id, title)
            .orElseThrow(() -> CommandFailure.noSuchSession(id.value()));
    console.answer(new SessionReport("renamed", renamed), json.wanted());
    return ExitCode.DONE;
  }
}
