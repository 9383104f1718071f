package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.RevokedToken;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.access.TokenId;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "rm", description = "Take a token away: from now on it lets nobody in.")
final class TokenRmCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(index = "0", paramLabel = "ID", description = "As `forkpoint token ls` shows it.")
  private TokenId id = new TokenId("000000000000");

  @Mixin private final JsonOption json = new JsonOption();

  TokenRmCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    if (!forkpoint.revokeToken().revoke(id)) {
      throw new CommandFailure(
          "there is no token %s; `forkpoint token ls` shows what there is".formatted(id));
    }
    console.answer(new RevokedToken(id), json.wanted());
    return ExitCode.DONE;
  }
}
