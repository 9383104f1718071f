package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@Command(
    name = "completion",
    description = {
      "Print a script that completes commands and options in bash and zsh.",
      "To use it: source <(forkpoint completion)"
    })
final class CompletionCommand implements Action {
  private final Console console;
  private final CommandLine root;

  CompletionCommand(Console console, CommandLine root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public ExitCode run() {
    AutoComplete.bash(root.getCommandName(), root).lines().forEach(console.text()::line);
    return ExitCode.DONE;
  }
}
