package dev.forkpoint.adapters.http.view;

import dev.forkpoint.domain.session.Workspace;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A workspace.
@Introspected
public record WorkspaceView(String workspace, Instant createdAt) {

  /// The view of a workspace.
  public static WorkspaceView of(Workspace workspace) {
    return new WorkspaceView(workspace.id().value(), workspace.createdAt());
  }
}
