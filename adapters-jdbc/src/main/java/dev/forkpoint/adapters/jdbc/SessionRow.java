package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Lineage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A row of the table `session`.
///
/// @param head the number of the checkpoint that the session stands at
/// @param source the fingerprint of what it was imported from
/// @param sourceSession what that called itself
/// @param sourceParent what it called its parent
/// @param sourceMessages how many messages of the parent it kept
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
    @Nullable Integer forkBeforeCompaction,
    int head,
    @Nullable String source,
    @Nullable String sourceSession,
    @Nullable String sourceParent,
    @Nullable Integer sourceMessages,
    @Nullable String firstPrompt) {

  static SessionRow of(Session session, int head) {
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
        session.forkPoint().map(point -> number(point.beforeCompaction())).orElse(null),
        head,
        session.origin().map(origin -> origin.source().hex()).orElse(null),
        lineage(session).session().orElse(null),
        lineage(session).parent().orElse(null),
        number(lineage(session).messages()),
        session.firstPrompt().orElse(null));
  }

  private static Lineage lineage(Session session) {
    return session.origin().map(Origin::lineage).orElse(Lineage.UNKNOWN);
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
