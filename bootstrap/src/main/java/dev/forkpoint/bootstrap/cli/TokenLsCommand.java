package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.TokenList;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ls", description = "List the tokens, the oldest first, without their secrets.")
final class TokenLsCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final JsonOption json = new JsonOption();

  TokenLsCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    console.answer(
        new TokenList(forkpoint.accessTokens().all(), forkpoint.clock().instant()), json.wanted());
    return ExitCode.DONE;
  }
}
