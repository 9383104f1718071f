package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.DifferenceList;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description =
        "List the paths that were added (A), modified (M) or deleted (D) between two checkpoints.")
final class DiffCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Parameters(index = "1", paramLabel = "A", description = "The number of a checkpoint.")
  private int before;

  @Parameters(index = "2", paramLabel = "B", description = "The number of another.")
  private int after;

  @Mixin private final JsonOption json = new JsonOption();

  DiffCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionState state = session.find(forkpoint);
    CheckpointSummary left = Checkpoints.numbered(before, state, forkpoint);
    CheckpointSummary right = Checkpoints.numbered(after, state, forkpoint);
    CompareCheckpoints comparison = forkpoint.compareCheckpoints();
    console.answer(
        new DifferenceList(sink -> comparison.compare(state.session(), left, right, sink)),
        json.wanted());
    return ExitCode.DONE;
  }
}
