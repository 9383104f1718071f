package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What `export` writes out: a session, or a whole workspace.
final class ExportedThing {
  @Parameters(
      index = "0",
      paramLabel = "SESSION",
      description = "An id, the beginning of one, or WORKSPACE/TITLE.")
  private String reference = "";

  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = "All sessions of a workspace, as a bundle or an archive of files.")
  private Optional<WorkspaceId> workspace = Optional.empty();

  /// The session that is meant, where no workspace is.
  SessionState session(Composition forkpoint) throws CommandFailure {
    return SessionArgument.find(reference, forkpoint);
  }

  /// The workspace that is meant, if one is.
  Optional<WorkspaceId> workspace(Composition forkpoint) throws CommandFailure {
    return WorkspaceOption.find(workspace, forkpoint.catalog());
  }
}
