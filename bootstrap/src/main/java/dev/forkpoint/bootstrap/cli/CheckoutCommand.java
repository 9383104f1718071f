package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.checkpoint.CheckOutResult;
import dev.forkpoint.application.checkpoint.CheckOutResult.CheckedOut;
import dev.forkpoint.bootstrap.cli.output.CheckOutReport;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "checkout", description = "Lay the files of a session out in a directory.")
final class CheckoutCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Parameters(
      index = "1",
      paramLabel = "DIR",
      description = "Where to; made where it is not there.")
  private String directory = "";

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The number of a checkpoint; the last where not given.")
  private Optional<Integer> at = Optional.empty();

  @Option(
      names = "--discard",
      description = "Lose what has changed in DIR and is in no checkpoint.")
  private boolean discard;

  @Mixin private final JsonOption json = new JsonOption();

  CheckoutCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionId id = session.find(forkpoint).session().id();
    console.answer(new CheckOutReport(done(checkOut(id))), json.wanted());
    return ExitCode.DONE;
  }

  private CheckOutResult checkOut(SessionId id) throws IOException {
    OptionalInt number = at.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    try (ProgressLine progress = console.progress("checking out", json.wanted())) {
      return forkpoint.checkOut().checkOut(id, number, directory, discard, progress);
    }
  }

  private static CheckedOut done(CheckOutResult result) throws CommandFailure {
    return switch (result) {
      case CheckedOut checkedOut -> checkedOut;
      case CheckOutResult.NoSuchSession none ->
          throw CommandFailure.noSuchSession(none.session().value());
      case CheckOutResult.NoSuchCheckpoint none ->
          throw CommandFailure.noSuchCheckpoint(none.session(), none.number(), none.last());
      case CheckOutResult.WouldLose lost ->
          throw new CommandFailure(
              "cannot check out into %s: %s would be lost; save first, or lose it with --discard"
                  .formatted(lost.location(), String.join(", ", lost.changed())));
    };
  }
}
