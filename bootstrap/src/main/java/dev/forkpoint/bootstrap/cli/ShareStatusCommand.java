package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.share.ShareReport;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ShareList;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "status", description = "Show how far sharing got. The Hub is not asked.")
final class ShareStatusCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SESSION",
      description = "Only this session; everything that was ever shared where not given.")
  private Optional<String> session = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  ShareStatusCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    List<ShareReport> reports =
        session.isPresent()
            ? forkpoint.shareStatus().of(SessionArgument.find(session.get(), forkpoint))
            : forkpoint.shareStatus().all();
    console.answer(new ShareList(reports), json.wanted());
    return ExitCode.DONE;
  }
}
