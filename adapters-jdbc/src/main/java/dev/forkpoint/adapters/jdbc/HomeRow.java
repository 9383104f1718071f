package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/// A row of the table `home`.
///
/// @param id 64 hexadecimal digits
@MappedEntity("home")
record HomeRow(
    String workspaceId,
    int number,
    String id,
    long savedSeconds,
    int savedNanos,
    String sessionId,
    int checkpoint,
    long files,
    long bytes,
    long addedBytes,
    int conflicts) {

  static HomeRow of(HomeSummary home) {
    Instant saved = home.savedAt();
    return new HomeRow(
        home.workspace().value(),
        home.number(),
        home.id().digest().hex(),
        saved.getEpochSecond(),
        saved.getNano(),
        home.savedBy().session().value(),
        home.savedBy().checkpoint(),
        home.files(),
        home.bytes(),
        home.addedBytes(),
        home.conflicts());
  }

  HomeSummary summary() {
    return new HomeSummary(
        new WorkspaceId(workspaceId),
        number,
        new HomeId(Digest.parse(id)),
        Instant.ofEpochSecond(savedSeconds, savedNanos),
        new SavedBy(new SessionId(sessionId), checkpoint),
        files,
        bytes,
        addedBytes,
        conflicts);
  }
}
