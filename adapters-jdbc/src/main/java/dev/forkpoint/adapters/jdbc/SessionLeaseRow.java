package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of the table `session_lease`.
///
/// @param untilMillis when it ends, since 1970 by the database's clock
@MappedEntity("session_lease")
record SessionLeaseRow(@Id String sessionId, String id, String holder, long untilMillis) {

  Lease lease() {
    return new Lease(
        new LeaseId(id), new SessionId(sessionId), holder, Instant.ofEpochMilli(untilMillis));
  }
}
