package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.care.RebuildCatalog.Report;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.cli.output.RebuildReport;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reindex",
    description = "Bring into the catalog what the store holds and the catalog does not know.")
final class ReindexCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final JsonOption json = new JsonOption();

  ReindexCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Report report = rebuild();
    console.answer(new RebuildReport(report), json.wanted());
    if (!report.damages().isEmpty()) {
      throw new CommandFailure(
          "%d objects are damaged, which are listed; bring them back from a copy of the store"
              .formatted(report.damages().size()));
    }
    return ExitCode.DONE;
  }

  private Report rebuild() throws IOException {
    try (ProgressLine progress = console.progress("reading", json.wanted())) {
      return forkpoint.rebuildCatalog().rebuild(progress);
    }
  }
}
