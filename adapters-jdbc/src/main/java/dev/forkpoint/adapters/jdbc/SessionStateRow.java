package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Lineage;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A session joined with the checkpoint that it stands at.
@Introspected
record SessionStateRow(
    String id,
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
    @Nullable String source,
    @Nullable String sourceSession,
    @Nullable String sourceParent,
    @Nullable Integer sourceMessages,
    @Nullable String firstPrompt,
    int number,
    String checkpointId,
    long savedSeconds,
    int savedNanos,
    long files,
    long bytes,
    long addedBytes,
    int messages,
    long traceBytes) {

  SessionState state() {
    Session session =
        new Session(
            new SessionId(id),
            new WorkspaceId(workspaceId),
            agent,
            title,
            Optional.ofNullable(model),
            Instant.ofEpochSecond(createdSeconds, createdNanos),
            forkPoint(),
            origin(),
            Optional.ofNullable(firstPrompt));
    return new SessionState(session, head());
  }

  private Optional<ForkPoint> forkPoint() {
    return forkParentId == null || forkMessages == null || forkCheckpoint == null
        ? Optional.empty()
        : Optional.of(
            new ForkPoint(
                new SessionId(forkParentId),
                forkMessages,
                forkCheckpoint,
                number(forkBeforeCompaction)));
  }

  private Optional<Origin> origin() {
    return Optional.ofNullable(source).map(hex -> new Origin(Digest.parse(hex), lineage()));
  }

  private Lineage lineage() {
    return new Lineage(
        Optional.ofNullable(sourceSession),
        Optional.ofNullable(sourceParent),
        number(sourceMessages));
  }

  private static OptionalInt number(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  private CheckpointSummary head() {
    return new CheckpointRow(
            id,
            number,
            checkpointId,
            savedSeconds,
            savedNanos,
            files,
            bytes,
            addedBytes,
            messages,
            traceBytes)
        .summary();
  }
}
