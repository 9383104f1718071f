package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.SessionReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.Share;
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
    if (undo) {
      console.answer(new SessionReport("restored", restored()), json.wanted());
    } else {
      SessionState removed = removed();
      console.answer(new SessionReport("removed", removed), json.wanted());
      tellWhereItStays(removed.session().id());
    }
    return ExitCode.DONE;
  }

  /// What others can still read is not out of sight.
  private void tellWhereItStays(SessionId removed) throws IOException {
    for (Share share : forkpoint.shares().of(removed)) {
      if (share.published().isPresent()) {
        String dataset = share.published().get().dataset().toString();
        console.aside(out ->
            out.line(
                "it is still in the dataset %s; `forkpoint share withdraw %s --to %s` takes it out"
                    .formatted(dataset, removed, share.destination())));
      }
    }
  }

  private SessionState removed() throws CommandFailure {
    SessionState state = SessionArgument.find(reference, forkpoint);
    if (!forkpoint.removeSession().remove(state.session().id())) {
      throw CommandFailure.noSuchSession(reference);
    }
    return state;
  }

  private SessionState restored() throws CommandFailure {
    FindResult found = forkpoint.findSession().findRemoved(reference);
    if (found instanceof FindResult.Found(SessionState state)
        && forkpoint.restoreSession().restore(state.session().id())) {
      return state;
    }
    if (found instanceof FindResult.Ambiguous(String _, List<SessionState> candidates)) {
      throw SessionArgument.ambiguous(reference, candidates);
    }
    throw new CommandFailure(
        "no removed session has an id that begins with '%s'; write its id, not its title"
            .formatted(reference));
  }
}
