package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.MirrorBacklog.Saved;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of the table `mirror_backlog`.
@MappedEntity("mirror_backlog")
record MirrorBacklogRow(@Id String sessionId, long mark) {

  Saved saved() {
    return new Saved(new SessionId(sessionId), mark);
  }
}
