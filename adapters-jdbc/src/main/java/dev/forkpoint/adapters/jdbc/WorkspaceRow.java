package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of the table `workspace`. Times are kept as two numbers, because PostgreSQL's have no
/// nanoseconds.
@MappedEntity("workspace")
record WorkspaceRow(@Id String id, long createdSeconds, int createdNanos) {

  static WorkspaceRow of(Workspace workspace) {
    Instant created = workspace.createdAt();
    return new WorkspaceRow(workspace.id().value(), created.getEpochSecond(), created.getNano());
  }

  Workspace workspace() {
    return new Workspace(new WorkspaceId(id), Instant.ofEpochSecond(createdSeconds, createdNanos));
  }
}
