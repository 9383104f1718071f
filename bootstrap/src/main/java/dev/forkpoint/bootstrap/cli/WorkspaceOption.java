package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The option of the commands that look at one workspace, or at all.
final class WorkspaceOption {
  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = "Only this workspace; all where not given.")
  private Optional<WorkspaceId> workspace = Optional.empty();

  /// The workspace that was asked for, if one was.
  Optional<WorkspaceId> find(SessionCatalog catalog) throws CommandFailure {
    return find(workspace, catalog);
  }

  /// The same workspace, which has to be there.
  static Optional<WorkspaceId> find(Optional<WorkspaceId> workspace, SessionCatalog catalog)
      throws CommandFailure {
    if (workspace.isPresent() && catalog.workspace(workspace.get()).isEmpty()) {
      throw new CommandFailure(
          "there is no workspace '%s'; there is %s"
              .formatted(workspace.get(), names(catalog.workspaces())));
    }
    return workspace;
  }

  private static String names(List<Workspace> workspaces) {
    return workspaces.isEmpty()
        ? "none yet"
        : String.join(", ", workspaces.stream().map(there -> there.id().value()).toList());
  }
}
