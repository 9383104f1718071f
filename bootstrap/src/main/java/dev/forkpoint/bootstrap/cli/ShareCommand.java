package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.share.RehearseShare.RehearsalResult;
import dev.forkpoint.application.share.ShareCondition;
import dev.forkpoint.application.share.ShareReport;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.RehearsalReport;
import dev.forkpoint.bootstrap.cli.output.ShareList;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.share.Destination;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "share",
    description =
        "Share a session on the Hugging Face Hub, as it is now and as later saves leave it, without its secrets.")
final class ShareCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SESSION",
      description = "An id, the beginning of one, or WORKSPACE/TITLE.")
  private Optional<String> session = Optional.empty();

  @Mixin private final DestinationOption destination = new DestinationOption();

  @Option(names = "--dry-run", description = "Show what would be sent, and send nothing.")
  private boolean dryRun;

  @Mixin private final JsonOption json = new JsonOption();

  private ShareCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  static CommandLine of(Composition forkpoint, Console console) {
    return new CommandLine(new ShareCommand(forkpoint, console))
        .addSubcommand(new ShareStatusCommand(forkpoint, console))
        .addSubcommand(new ShareRetryCommand(forkpoint, console))
        .addSubcommand(new SharePauseCommand(forkpoint, console))
        .addSubcommand(new ShareWithdrawCommand(forkpoint, console))
        .addSubcommand(new ShareVisibilityCommand(forkpoint, console));
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    if (session.isEmpty()) {
      throw new CommandFailure("say which session to share; `forkpoint ls` shows what there is");
    }
    SessionState state = SessionArgument.find(session.get(), forkpoint);
    Destination to = destination.find(forkpoint);
    if (dryRun) {
      rehearse(state, to);
    } else {
      share(state, to);
    }
    return ExitCode.DONE;
  }

  private void rehearse(SessionState state, Destination to) throws IOException, CommandFailure {
    switch (forkpoint.rehearseShare().rehearse(state.session().id(), to)) {
      case RehearsalResult.Rehearsed rehearsed ->
          console.answer(new RehearsalReport(rehearsed), json.wanted());
      case RehearsalResult.Nothing(String why) ->
          throw new CommandFailure("nothing would be sent: " + why);
    }
  }

  private void share(SessionState state, Destination to) throws IOException, CommandFailure {
    forkpoint.requestShare().request(state.session().id(), to.name());
    SentShares.send(to, forkpoint);
    List<ShareReport> reports =
        forkpoint.shareStatus().of(state).stream()
            .filter(report -> report.destination().equals(to.name()))
            .toList();
    for (ShareReport report : reports) {
      if (report.condition() == ShareCondition.STOPPED) {
        throw new CommandFailure("cannot share it: " + report.reason().orElse(""));
      }
    }
    console.answer(new ShareList(reports), json.wanted());
  }
}
