package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.composition.Composition;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// What stands before the commands that see to tokens.
@Command(
    name = "token",
    description = "See to the tokens that let people in where the service asks for them.",
    synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {
  private TokenCommand() {}

  static CommandLine of(Composition forkpoint, Console console) {
    return new CommandLine(new TokenCommand())
        .addSubcommand(new TokenCreateCommand(forkpoint, console))
        .addSubcommand(new TokenLsCommand(forkpoint, console))
        .addSubcommand(new TokenRmCommand(forkpoint, console));
  }
}
