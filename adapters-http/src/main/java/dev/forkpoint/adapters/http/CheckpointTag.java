package dev.forkpoint.adapters.http;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import java.util.Arrays;

/// Checkpoints as entity tags (RFC 9110, 8.8.3).
final class CheckpointTag {
  private CheckpointTag() {}

  static String of(CheckpointSummary checkpoint) {
    return '"' + checkpoint.id().toString() + '"';
  }

  /// Whether a list of tags has that of a checkpoint.
  static boolean isAmong(String tags, CheckpointSummary checkpoint) {
    return Arrays.stream(tags.split(",")).map(String::strip).anyMatch(of(checkpoint)::equals);
  }
}
