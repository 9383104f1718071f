package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.domain.session.WorkspaceId;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options of the commands that read a store which need not be the one of the settings.
final class SourceStore {
  @Option(
      names = "--from",
      required = true,
      paramLabel = "STORE",
      description = "A folder, s3://BUCKET/PREFIX, or a file like forkpoint.yml that names one.")
  private String from = "";

  @Option(
      names = "--workspace",
      paramLabel = "W",
      description = "Only this one; all of them where not given.")
  private Optional<WorkspaceId> workspace = Optional.empty();

  /// As it was given.
  String name() {
    return from;
  }

  /// As the settings would name it.
  String place() {
    return StorePlace.of(from);
  }

  Optional<WorkspaceId> workspace() {
    return workspace;
  }
}
