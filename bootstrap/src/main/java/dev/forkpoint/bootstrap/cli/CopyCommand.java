package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.care.CopyStore.Report;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.CopyReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "copy",
    description = "Copy what one store holds to another: what is there already stays as it is.")
final class CopyCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SourceStore source = new SourceStore();

  @Option(names = "--to", required = true, paramLabel = "STORE", description = "Another one.")
  private String to = "";

  @Mixin private final JsonOption json = new JsonOption();

  CopyCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Report report = copy();
    if (report.copied() + report.present() == 0 && report.damages().isEmpty()) {
      throw new CommandFailure(
          "there is nothing to copy in %s; check its name".formatted(source.name()));
    }
    console.answer(new CopyReport(report), json.wanted());
    if (!report.damages().isEmpty()) {
      throw new CommandFailure(
          "%d objects were not copied, which are listed; `forkpoint verify` tells what they touch"
              .formatted(report.damages().size()));
    }
    return ExitCode.DONE;
  }

  private Report copy() throws IOException {
    try (ProgressLine progress = console.progress("copying", json.wanted())) {
      return forkpoint.copy(source.place(), StorePlace.of(to), source.workspace(), progress);
    }
  }
}
