package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.fork.ForkResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ForkReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "fork",
    description = "Begin a new session that shares everything with another, up to a message.")
final class ForkCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Mixin private final SessionArgument session = new SessionArgument();

  @Option(
      names = "--at",
      paramLabel = "N",
      description = "How many messages to keep; all where not given.")
  private Optional<Integer> at = Optional.empty();

  @Option(
      names = "--before-compaction",
      paramLabel = "K",
      description =
          "Take the conversation as it was before the agent compacted it for the K-th time, counted"
              + " from 1; --at then counts the messages that there were.")
  private Optional<Integer> beforeCompaction = Optional.empty();

  @Option(
      names = "--title",
      paramLabel = "T",
      description = "What to call the new session; like the old one where not given.")
  private Optional<String> title = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  ForkCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    SessionId parent = session.find(forkpoint).session().id();
    ForkPosition position = new ForkPosition(number(at), number(beforeCompaction));
    ForkResult result = forkpoint.forkSession().fork(parent, position, title);
    console.answer(new ForkReport(done(result)), json.wanted());
    return ExitCode.DONE;
  }

  private static OptionalInt number(Optional<Integer> given) {
    return given.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  private static SessionState done(ForkResult result) throws CommandFailure {
    return switch (result) {
      case ForkResult.Forked forked -> forked.fork();
      case ForkResult.NoSuchSession none ->
          throw CommandFailure.noSuchSession(none.session().value());
      case ForkResult.NoSuchMessage none ->
          throw new CommandFailure(
              "cannot keep %d messages of session %s: it has %d; give --at 0 to %d"
                  .formatted(none.wanted(), none.session(), none.messages(), none.messages()));
      case ForkResult.NoSuchCompaction none -> throw new CommandFailure(compactions(none));
      case ForkResult.Indivisible whole ->
          throw new CommandFailure(
              "cannot cut session %s: its trace is packed; leave out --at to keep all %d messages"
                  .formatted(whole.session(), whole.messages()));
    };
  }

  private static String compactions(ForkResult.NoSuchCompaction none) {
    return none.compactions() == 0
        ? "cannot go back before a compaction of session %s: it has none; leave out"
                .formatted(none.session())
            + " --before-compaction"
        : "cannot go back before compaction %d of session %s: it has %d; give 1 to %d"
            .formatted(none.wanted(), none.session(), none.compactions(), none.compactions());
  }
}
