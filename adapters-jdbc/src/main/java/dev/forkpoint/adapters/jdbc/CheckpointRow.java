package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of the table `checkpoint`.
///
/// @param id 64 hexadecimal digits
@MappedEntity("checkpoint")
record CheckpointRow(
    String sessionId,
    int number,
    String id,
    long savedSeconds,
    int savedNanos,
    long files,
    long bytes,
    long addedBytes,
    int messages,
    long traceBytes) {

  static CheckpointRow of(CheckpointSummary checkpoint) {
    Instant saved = checkpoint.savedAt();
    return new CheckpointRow(
        checkpoint.session().value(),
        checkpoint.number(),
        checkpoint.id().digest().hex(),
        saved.getEpochSecond(),
        saved.getNano(),
        checkpoint.files(),
        checkpoint.bytes(),
        checkpoint.addedBytes(),
        checkpoint.messages(),
        checkpoint.traceBytes());
  }

  CheckpointSummary summary() {
    return new CheckpointSummary(
        new SessionId(sessionId),
        number,
        new CheckpointId(Digest.parse(id)),
        Instant.ofEpochSecond(savedSeconds, savedNanos),
        files,
        bytes,
        addedBytes,
        messages,
        traceBytes);
  }
}
