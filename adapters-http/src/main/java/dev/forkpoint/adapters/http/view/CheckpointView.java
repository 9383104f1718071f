package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/// A checkpoint.
///
/// @param checkpoint its id, 64 hexadecimal digits
/// @param files number of files
/// @param bytes their length together
/// @param addedBytes what it added to the store
/// @param messages messages of the effective transcript
@Introspected
public record CheckpointView(
    String session,
    int number,
    String checkpoint,
    long files,
    long bytes,
    long addedBytes,
    int messages,
    Instant savedAt) {

  /// The view of a checkpoint.
  public static CheckpointView of(CheckpointSummary checkpoint) {
    return new CheckpointView(
        checkpoint.session().value(),
        checkpoint.number(),
        checkpoint.id().toString(),
        checkpoint.files(),
        checkpoint.bytes(),
        checkpoint.addedBytes(),
        checkpoint.messages(),
        checkpoint.savedAt());
  }
}
