package dev.forkpoint.application.port;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import java.util.Comparator;

/// The order of a list of sessions. Of two that are alike the one with the later id comes first.
public enum SessionOrder {
  /// The one created last first.
  CREATED,
  /// The one saved last first.
  UPDATED,
  /// The one with the most messages first.
  MESSAGES,
  /// The one with the most checkpoints first.
  CHECKPOINTS,
  /// The one with the most bytes of files first.
  BYTES;

  /// What comes first is less.
  public Comparator<SessionState> comparator() {
    return ascending()
        .thenComparing((SessionState state) -> state.session().id().value())
        .reversed();
  }

  private Comparator<SessionState> ascending() {
    return switch (this) {
      case CREATED -> Comparator.comparing(state -> state.session().createdAt());
      case UPDATED -> Comparator.comparing(state -> state.head().savedAt());
      case MESSAGES -> Comparator.comparingInt(state -> state.head().messages());
      case CHECKPOINTS -> Comparator.comparingInt(state -> state.head().number());
      case BYTES -> Comparator.comparingLong(state -> state.head().bytes());
    };
  }
}
