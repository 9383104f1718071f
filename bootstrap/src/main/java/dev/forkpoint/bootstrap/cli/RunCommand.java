package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.checkpoint.BeginTurnResult;
import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.EndTurnResult;
import dev.forkpoint.application.checkpoint.EndTurnResult.Ended;
import dev.forkpoint.application.checkpoint.TurnOrder;
import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.TurnDirectories;
import dev.forkpoint.application.port.TurnDirectories.Claim;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.bootstrap.cli.output.Answer;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.cli.output.TurnReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = {
      "Run an agent for one turn: lay the session out, run COMMAND in it, save what it left.",
      "Ends with the exit code of COMMAND."
    })
final class RunCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "-- COMMAND",
      description = "What to run, and its arguments.")
  private List<String> command = List.of();

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "How the agent keeps things: claude-code or plain; as the session's agent does where not"
              + " given.")
  private Optional<Layout> layout = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "The number of a checkpoint to begin from; the last where not given.")
  private Optional<Integer> at = Optional.empty();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The directory to work in, which stays; one of the turn's own where not given.")
  private Optional<String> directory = Optional.empty();

  @Mixin private final MapOption map = new MapOption();

  @Option(
      names = "--resume-leftover",
      description = "Save first what an earlier turn left that was never saved.")
  private boolean resumeLeftover;

  @Option(
      names = "--discard-leftover",
      description = "Move aside first what an earlier turn left that was never saved.")
  private boolean discardLeftover;

  @Option(
      names = "--wait",
      description = "Wait for the end of a turn of the session that is under way.")
  private boolean wait;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was saved to FILE, as one JSON document.")
  private Optional<Path> report = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  RunCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    requireSomethingToDo();
    SessionId id = session.find(forkpoint).session().id();
    try (Claim _ = claim(id)) {
      settleLeftover(id);
      return command.isEmpty() ? ExitCode.DONE : leasedTurn(id);
    }
  }

  private Claim claim(SessionId id) throws IOException, CommandFailure {
    return wait
        ? Patience.await(() -> turns().claim(id))
        : turns().claim(id).orElseThrow(() -> CommandFailure.turnUnderWay(id));
  }

  private ExitCode leasedTurn(SessionId id) throws IOException, CommandFailure {
    SessionLeases leases = forkpoint.sessionLeases();
    String place = turns().location(id);
    try (TurnLease _ =
        wait ? TurnLease.await(leases, id, place) : TurnLease.take(leases, id, place)) {
      return turn(id);
    }
  }

  private void requireSomethingToDo() {
    if (resumeLeftover && discardLeftover) {
      throw wrong("--resume-leftover and --discard-leftover exclude each other");
    }
    if (command.isEmpty() && !resumeLeftover && !discardLeftover) {
      throw wrong("a COMMAND is missing; it comes behind --");
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), why);
  }

  private TurnDirectories turns() {
    return forkpoint.turnDirectories();
  }

  private void settleLeftover(SessionId id) throws IOException, CommandFailure {
    Optional<TurnRecord> left = turns().find(id);
    if (left.isPresent() && discardLeftover) {
      String aside = turns().moveAside(id);
      console.aside(out -> out.line("moved the turn that was left to " + aside));
    } else if (left.isPresent() && resumeLeftover) {
      TurnReport saved = end(left.get(), ExitCode.DONE);
      if (command.isEmpty()) {
        tell(saved);
      } else {
        console.aside(saved::text);
      }
    }
  }

  private ExitCode turn(SessionId id) throws IOException, CommandFailure {
    Begun turn = begun(begin(id));
    ExitCode code = runAgent(turn);
    tell(end(turn.turn(), code));
    return code;
  }

  private BeginTurnResult begin(SessionId id) throws IOException {
    OptionalInt number = at.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    TurnOrder order = new TurnOrder(id, number, layout, directory, map.relocations());
    try (ProgressLine progress = console.progress("checking out", json.wanted())) {
      return forkpoint.beginTurn().begin(order, progress);
    }
  }

  private static Begun begun(BeginTurnResult result) throws CommandFailure {
    return switch (result) {
      case Begun begun -> begun;
      case BeginTurnResult.LeftBehind left ->
          throw new CommandFailure(
              ("session %s has a turn from %s that was never saved, in %s; save it with"
                      + " --resume-leftover, or move it aside with --discard-leftover")
                  .formatted(left.turn().session(), left.turn().begunAt(), left.location()));
      case BeginTurnResult.NoSuchSession none ->
          throw CommandFailure.noSuchSession(none.session().value());
      case BeginTurnResult.NoSuchCheckpoint none ->
          throw CommandFailure.noSuchCheckpoint(none.session(), none.number(), none.last());
      case BeginTurnResult.WouldLose lost ->
          throw new CommandFailure(
              "cannot run in %s: %s would be lost; save it first, or give another directory"
                  .formatted(lost.location(), String.join(", ", lost.changed())));
      case BeginTurnResult.PathTooLong path ->
          throw new CommandFailure(
              "cannot run in %s: Claude Code would not find the session again from so long a path;"
                      .formatted(path.files())
                  + " give a shorter one with --dir");
    };
  }

  /// Where the command cannot be started, nothing has happened in the turn's directory.
  private ExitCode runAgent(Begun turn) throws IOException, CommandFailure {
    try {
      return new ExitCode(new AgentProcess(command, console.isWatched()).run(turn));
    } catch (IOException e) {
      turns().remove(turn.session().id());
      throw new CommandFailure(
          "cannot run %s: %s".formatted(command.getFirst(), e.getMessage()), e);
    }
  }

  private TurnReport end(TurnRecord turn, ExitCode code) throws IOException, CommandFailure {
    try (ProgressLine progress = console.progress("saving", json.wanted())) {
      return switch (forkpoint.endTurn().end(turn, progress)) {
        case Ended ended ->
            new TurnReport(
                ended.saved(),
                ended.home(),
                forkpoint.mirror(ended.saved().state().session().id()),
                code.code());
        case EndTurnResult.FilesNotSaved trouble ->
            throw new CommandFailure(
                "saved the conversation as checkpoint %d, but cannot save the files: %s; %s"
                    .formatted(
                        trouble.saved().state().head().number(),
                        Failures.explain(trouble.why()),
                        retry(turn)),
                trouble.why());
        case EndTurnResult.NoSuchSession none ->
            throw new CommandFailure(
                "session %s was removed meanwhile, so its turn cannot be saved; %s"
                    .formatted(none.session(), retry(turn)));
      };
    } catch (IOException | CatalogException e) {
      throw new CommandFailure(
          "cannot save the turn: %s; %s".formatted(Failures.explain(e), retry(turn)), e);
    }
  }

  private String retry(TurnRecord turn) {
    return "it is kept in %s, and `forkpoint run %s --resume-leftover` saves it"
        .formatted(turns().location(turn.session()), turn.session());
  }

  /// Standard output belongs to the command.
  private void tell(Answer saved) throws IOException {
    if (report.isPresent()) {
      console.write(saved, report.get());
    }
    if (json.wanted()) {
      console.answer(saved, true);
    } else {
      console.aside(saved::text);
    }
  }
}
