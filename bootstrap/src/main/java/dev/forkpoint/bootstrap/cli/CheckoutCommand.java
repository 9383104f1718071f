package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.checkpoint.CheckOutResult;
import dev.forkpoint.application.checkpoint.CheckOutResult.CheckedOut;
import dev.forkpoint.application.trace.NativeTraces.WrittenTrace;
import dev.forkpoint.bootstrap.cli.output.CheckOutReport;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.LaidOutReport;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Path;
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

  @Option(
      names = "--trace",
      paramLabel = "PATH",
      description = "Lay the conversation out too, in this directory.")
  private Optional<String> trace = Optional.empty();

  @Mixin private final MapOption map = new MapOption();
  @Mixin private final JsonOption json = new JsonOption();

  CheckoutCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    if (trace.isEmpty() && !map.relocations().isEmpty()) {
      throw new CommandFailure(
          "--map rewrites paths in the conversation; say with --trace where that is to go");
    }
    Session found = session.find(forkpoint).session();
    CheckedOut files = done(checkOut(found.id()));
    CheckOutReport report = new CheckOutReport(files);
    console.answer(
        trace.isPresent() ? layOut(found, files, trace.get(), report) : report, json.wanted());
    return ExitCode.DONE;
  }

  private LaidOutReport layOut(Session found, CheckedOut files, String place, CheckOutReport report)
      throws IOException {
    WrittenTrace laid =
        forkpoint
            .exportTrace()
            .export(found, files.checkpoint(), place, Optional.empty(), map.relocations());
    return new LaidOutReport(
        report, Path.of(place).resolve(laid.main()).toString(), laid.changedRows());
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
