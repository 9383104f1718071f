package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What stands before the name of what is migrated from.
@Command(
    name = "migrate",
    description = "Bring in everything that another system keeps.",
    synopsisSubcommandLabel = "SYSTEM")
final class MigrateCommand {
  private MigrateCommand() {}

  static CommandLine of(Composition forkpoint, Console console) {
    return new CommandLine(new MigrateCommand())
        .addSubcommand(new MigrateBrokerCommand(forkpoint, console));
  }
}
