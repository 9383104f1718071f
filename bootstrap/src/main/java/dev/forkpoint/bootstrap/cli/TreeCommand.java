package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ForestDrawing;
import dev.forkpoint.bootstrap.cli.output.ForestDrawing.Forest;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "tree", description = "Draw which session was forked from which.")
final class TreeCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private final JsonOption json = new JsonOption();

  TreeCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionForest forest = forkpoint.sessionForest();
    List<Forest> forests =
        workspaces().stream().map(id -> new Forest(id, forest.forest(id))).toList();
    console.answer(new ForestDrawing(forests), json.wanted());
    return ExitCode.DONE;
  }

  private List<WorkspaceId> workspaces() throws CommandFailure {
    SessionCatalog catalog = forkpoint.catalog();
    Optional<WorkspaceId> wanted = workspace.find(catalog);
    return wanted
        .map(List::of)
        .orElseGet(() -> catalog.workspaces().stream().map(Workspace::id).toList());
  }
}
