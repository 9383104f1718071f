package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the table `session`.
///
/// @param head the number of the checkpoint that the session stands at
/// @param source the fingerprint of what it was imported from
@MappedEntity("session")
record SessionRow(
    @Id String id,
    String workspaceId,
    String agent,
    String title,
    @Nullable String model,
    long createdSeconds,
    int createdNanos,
    @Nullable String forkParentId,
    @Nullable Integer forkMessages,
    @Nullable Integer forkCheckpoint,
    int head,
    @Nullable String source) {

  static SessionRow of(Session session, int head, Optional<Digest> source) {
    Instant created = session.createdAt();
    return new SessionRow(
        session.id().value(),
        session.workspace().value(),
        session.agent(),
        session.title(),
        session.model().orElse(null),
        created.getEpochSecond(),
        created.getNano(),
        session.forkPoint().map(point -> point.parent().value()).orElse(null),
        session.forkPoint().map(ForkPoint::messages).orElse(null),
        session.forkPoint().map(ForkPoint::checkpoint).orElse(null),
        head,
        source.map(Digest::hex).orElse(null));
  }
}
