package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "help", description = "Show what a command does.")
final class HelpCommand implements Action {
  private final Console console;
  private final CommandLine root;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Which; all where not given.")
  private Optional<String> command = Optional.empty();

  HelpCommand(Console console, CommandLine root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public ExitCode run() throws CommandFailure {
    String name = command.orElse(root.getCommandName());
    CommandLine wanted = command.isEmpty() ? root : root.getSubcommands().get(name);
    if (wanted == null) {
      throw new CommandFailure("there is no command '" + name + "'; `forkpoint help` lists them");
    }
    wanted.usage(console.writer());
    return ExitCode.DONE;
  }
}
