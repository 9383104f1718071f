package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.look.CountUsage;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionList;
import dev.forkpoint.bootstrap.cli.output.UsageList;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "ls", description = "List the sessions, the newest first.")
final class LsCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();

  @Option(
      names = "--usage",
      description =
          "Tell what the answers of each cost; what a fork has from its parent counts there.")
  private boolean usage;

  @Mixin private final JsonOption json = new JsonOption();

  LsCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionCatalog catalog = forkpoint.catalog();
    List<SessionState> sessions = catalog.sessions(workspace.find(catalog));
    console.answer(
        usage
            ? new UsageList(counted(sessions))
            : new SessionList(sessions, LeftTurns.among(sessions, forkpoint)),
        json.wanted());
    return ExitCode.DONE;
  }

  private List<UsageList.Line> counted(List<SessionState> sessions) throws IOException {
    CountUsage countUsage = forkpoint.countUsage();
    List<UsageList.Line> lines = new ArrayList<>();
    for (SessionState session : sessions) {
      lines.add(new UsageList.Line(session, countUsage.of(session)));
    }
    return lines;
  }
}
