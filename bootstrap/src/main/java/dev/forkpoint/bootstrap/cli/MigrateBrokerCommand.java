package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.broker.MigrateBroker.Report;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.MigrationReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "cc-broker",
    description = {
      "Bring in what cc-broker or cc-app-gateway keeps in a bucket, which is only read.",
      "Done again, it brings in what has changed since."
    })
final class MigrateBrokerCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SourceStore source = new SourceStore();

  @Mixin private final JsonOption json = new JsonOption();

  MigrateBrokerCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Report report = migrate();
    if (report.isEmpty()) {
      throw new CommandFailure(
          "cc-broker keeps nothing in %s; check the name of the bucket, and what is before the keys"
              .formatted(source.name()));
    }
    console.answer(new MigrationReport(report), json.wanted());
    if (!report.notMigrated().isEmpty()) {
      throw new CommandFailure(
          "%d objects could not be brought in, which are listed; see to them, and migrate again"
              .formatted(report.notMigrated().size()));
    }
    return ExitCode.DONE;
  }

  private Report migrate() throws IOException {
    try (ProgressLine progress = console.progress("migrating", json.wanted())) {
      return forkpoint.migrateBroker(source.place(), source.workspace(), progress);
    }
  }
}
