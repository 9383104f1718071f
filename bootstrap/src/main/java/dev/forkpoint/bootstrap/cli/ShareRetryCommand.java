package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ShareList;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.share.Destination;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "retry",
    description = "Try again now what could not be sent; where a dataset was lost, in a new one.")
final class ShareRetryCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final DestinationOption destination = new DestinationOption();

  @Mixin private final JsonOption json = new JsonOption();

  ShareRetryCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Destination to = destination.find(forkpoint);
    forkpoint.retryShare().retry(to.name());
    SentShares.send(to, forkpoint);
    console.answer(
        new ShareList(
            forkpoint.shareStatus().all().stream()
                .filter(report -> report.destination().equals(to.name()))
                .toList()),
        json.wanted());
    return ExitCode.DONE;
  }
}
