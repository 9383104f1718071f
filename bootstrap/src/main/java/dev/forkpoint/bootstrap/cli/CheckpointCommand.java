package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.LeftOut;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ProgressLine;
import dev.forkpoint.bootstrap.cli.output.SaveReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "checkpoint",
    description = "Save a directory, and the conversation, as the next checkpoint of a session.")
final class CheckpointCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Parameters(index = "1", paramLabel = "DIR", description = "The session's files.")
  private String directory = "";

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "The agent's session file; the conversation stays as it was where not given.")
  private Optional<String> trace = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  CheckpointCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionId id = session.find(forkpoint).session().id();
    console.answer(done(save(id)), json.wanted());
    return ExitCode.DONE;
  }

  private SaveResult save(SessionId id) throws IOException {
    try (ProgressLine progress = console.progress("saving", json.wanted())) {
      return forkpoint.saveCheckpoint().save(id, directory, trace, progress);
    }
  }

  private SaveReport done(SaveResult result) throws CommandFailure {
    return switch (result) {
      case SaveResult.Saved saved -> report(saved.state(), false, saved.leftOut(), saved.issues());
      case SaveResult.Forked forked ->
          report(forked.fork(), true, forked.leftOut(), forked.issues());
      case SaveResult.NoSuchSession none ->
          throw CommandFailure.noSuchSession(none.session().value());
      case SaveResult.NoSuchDirectory none ->
          throw new CommandFailure(
              "cannot save %s: there is no such directory".formatted(none.location()));
      case SaveResult.NotOneTrace several ->
          throw new CommandFailure(
              "cannot save the trace %s: it holds %d sessions; give the file of one"
                  .formatted(several.place(), several.sessions()));
    };
  }

  private SaveReport report(
      SessionState state, boolean forked, List<LeftOut> leftOut, List<TraceIssue> issues) {
    return new SaveReport(state, forked, leftOut, issues, forkpoint.mirror(state.session().id()));
  }
}
