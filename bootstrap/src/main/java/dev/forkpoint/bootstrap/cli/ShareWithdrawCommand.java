package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.share.WithdrawShare.WithdrawResult;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.WithdrawalReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.Destination;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "withdraw",
    description = "Delete a session from a dataset. Copies that others have stay with them.")
final class ShareWithdrawCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Mixin private final DestinationOption destination = new DestinationOption();

  @Option(
      names = "--squash",
      description = "Have the dataset forget its whole history, too; that cannot be undone.")
  private boolean squash;

  @Mixin private final JsonOption json = new JsonOption();

  ShareWithdrawCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionId id = session.findAlsoRemoved(forkpoint).session().id();
    Destination from = destination.find(forkpoint);
    switch (forkpoint.withdrawShare().withdraw(id, from, squash)) {
      case WithdrawResult.Withdrawn withdrawn ->
          console.answer(new WithdrawalReport(id, withdrawn), json.wanted());
      case WithdrawResult.NothingThere _ ->
          throw new CommandFailure(
              "nothing of session %s is at '%s'; nothing will be sent there"
                  .formatted(id, from.name()));
      case WithdrawResult.NoToken(String variable) ->
          throw new CommandFailure(
              "cannot withdraw without a token; set %s, and it is withdrawn".formatted(variable));
    }
    return ExitCode.DONE;
  }
}
