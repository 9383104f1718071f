package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionReport;
import dev.forkpoint.bootstrap.composition.Composition;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "rm", description = "Take a session out of sight, or have it back. Its forks stay.")
final class RmCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SESSION",
      description = "An id, the beginning of one, or WORKSPACE/TITLE; with --undo no title.")
  private String reference = "";

  @Option(names = "--undo", description = "Bring a removed session back.")
  private boolean undo;

  @Mixin private final JsonOption json = new JsonOption();

  RmCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionReport report =
        undo ? new SessionReport("restored", restored()) : new SessionReport("removed", removed());
    console.answer(report, json.wanted());
    return ExitCode.DONE;
  }

  private SessionState removed() throws CommandFailure {
    SessionState state = SessionArgument.find(reference, forkpoint);
    if (!forkpoint.removeSession().remove(state.session().id())) {
      throw CommandFailure.noSuchSession(reference);
    }
    return state;
  }

  private SessionState restored() throws CommandFailure {
    List<SessionState> candidates = forkpoint.restoreSession().restore(reference);
    return switch (candidates.size()) {
      case 0 ->
          throw new CommandFailure(
              "no removed session has an id that begins with '%s'; write its id, not its title"
                  .formatted(reference));
      case 1 -> candidates.getFirst();
      default -> throw SessionArgument.ambiguous(reference, candidates);
    };
  }
}
