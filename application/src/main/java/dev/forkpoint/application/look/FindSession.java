package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;

/// Finds the session that a person means: by its id, a unique prefix of it, or `WORKSPACE/TITLE`.
public final class FindSession {
  private static final int SHOWN_CANDIDATES = 10;

  private final SessionCatalog catalog;

  public FindSession(SessionCatalog catalog) {
    this.catalog = catalog;
  }

  /// Finds a session.
  public FindResult find(String reference) {
    int slash = reference.indexOf('/');
    return result(
        reference,
        slash < 0
            ? byId(reference, catalog.sessionsStartingWith(reference, SHOWN_CANDIDATES))
            : byTitle(reference.substring(0, slash), reference.substring(slash + 1)));
  }

  /// Finds a session that was removed, by its id or a beginning of it that no other removed one
  /// has.
  public FindResult findRemoved(String reference) {
    return result(
        reference, byId(reference, catalog.deletedStartingWith(reference, SHOWN_CANDIDATES)));
  }

  private static FindResult result(String reference, List<SessionState> candidates) {
    return switch (candidates.size()) {
      case 0 -> new FindResult.NoneFound(reference);
      case 1 -> new FindResult.Found(candidates.getFirst());
      default -> new FindResult.Ambiguous(reference, candidates);
    };
  }

  /// A whole id is never ambiguous, even where it is a prefix of another.
  private static List<SessionState> byId(String reference, List<SessionState> startingWith) {
    List<SessionState> candidates = reference.isEmpty() ? List.of() : startingWith;
    return candidates.stream()
        .filter(state -> state.session().id().value().equals(reference))
        .findFirst()
        .map(List::of)
        .orElse(candidates);
  }

  private List<SessionState> byTitle(String workspace, String title) {
    try {
      return catalog.sessionsTitled(new WorkspaceId(workspace), title);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /// How the search ended.
  public sealed interface FindResult {
    /// One session.
    record Found(SessionState state) implements FindResult {}

    /// No session.
    record NoneFound(String reference) implements FindResult {}

    /// Several; the first few.
    record Ambiguous(String reference, List<SessionState> candidates) implements FindResult {}
  }
}
