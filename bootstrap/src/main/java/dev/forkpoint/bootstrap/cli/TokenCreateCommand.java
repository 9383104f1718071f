package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.IssuedToken;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "create", description = "Make a token, and show it this once.")
final class TokenCreateCommand implements Action {
  /// Beyond that a date is no date any more; who wants longer gives none.
  private static final int MOST_DAYS = 100_000;

  private final Composition forkpoint;
  private final Console console;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "read",
      description = "read, write or admin; ${DEFAULT-VALUE} where not given.")
  private Role role = Role.READ;

  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = "Only this workspace; may be given several times. All where not given.")
  private List<WorkspaceId> workspaces = List.of();

  @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.")
  private String note = "";

  @Option(
      names = "--expires",
      paramLabel = "DAYS",
      description = "After how many days it is worth nothing; never where not given.")
  private Optional<Integer> days = Optional.empty();

  @Mixin private final JsonOption json = new JsonOption();

  TokenCreateCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Grant grant = new Grant(role, found());
    Optional<Duration> lifetime = lifetime();
    console.answer(
        new IssuedToken(forkpoint.issueToken().issue(grant, note, lifetime)), json.wanted());
    return ExitCode.DONE;
  }

  private Set<WorkspaceId> found() throws CommandFailure {
    SessionCatalog catalog = forkpoint.catalog();
    for (WorkspaceId workspace : workspaces) {
      WorkspaceOption.find(Optional.of(workspace), catalog);
    }
    return Set.copyOf(workspaces);
  }

  private Optional<Duration> lifetime() throws CommandFailure {
    if (days.isPresent() && (days.get() < 1 || days.get() > MOST_DAYS)) {
      throw new CommandFailure(
          "a token cannot expire after %d days; give 1 to %d, or leave --expires out"
              .formatted(days.get(), MOST_DAYS));
    }
    return days.map(Duration::ofDays);
  }
}
