package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionList;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ls", description = "List the sessions, the newest first.")
final class LsCommand implements Action {
  private static final int PAGE = 1000;

  private final Composition forkpoint;
  private final Console console;

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private final JsonOption json = new JsonOption();

  LsCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionCatalog catalog = forkpoint.catalog();
    console.answer(new SessionList(all(catalog, workspace.find(catalog))), json.wanted());
    return ExitCode.DONE;
  }

  private static List<SessionState> all(SessionCatalog catalog, Optional<WorkspaceId> workspace) {
    List<SessionState> all = new ArrayList<>();
    Optional<SessionId> last = Optional.empty();
    List<SessionState> page;
    do {
      page = catalog.sessions(workspace, last, PAGE);
      all.addAll(page);
      last =
          Optional.of(all)
              .filter(some -> !some.isEmpty())
              .map(some -> some.getLast().session().id());
    } while (page.size() == PAGE);
    return all;
  }
}
