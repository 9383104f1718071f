package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.FindSession.FindResult;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what the path of a request names, or says that there is no such thing.
@Singleton
final class Sessions {
  private final SessionCatalog catalog;
  private final FindSession findSession;

  Sessions(SessionCatalog catalog, FindSession findSession) {
    this.catalog = catalog;
    this.findSession = findSession;
  }

  Workspace workspace(String id) {
    return catalog
        .workspace(Input.workspace(id))
        .orElseThrow(() -> noWorkspace(Input.workspace(id)));
  }

  static Problem noWorkspace(WorkspaceId id) {
    return notFound("There is no workspace '" + id + "'.");
  }

  /// A session by its id or a unique prefix of it.
  SessionState session(String id) {
    return one(findSession.find(Input.session(id).value()));
  }

  /// A session that may have been removed: what is shared of it is not out of sight.
  SessionState alsoRemoved(String id) {
    String reference = Input.session(id).value();
    FindResult found = findSession.find(reference);
    return one(found instanceof FindResult.NoneFound ? findSession.findRemoved(reference) : found);
  }

  /// A removed session by its id or a prefix of it that no other removed one has.
  SessionState removed(String id) {
    FindResult found = findSession.findRemoved(Input.session(id).value());
    if (found instanceof FindResult.NoneFound) {
      throw noneRemoved(id);
    }
    return one(found);
  }

  private static SessionState one(FindResult found) {
    return switch (found) {
      case FindResult.Found(SessionState state) -> state;
      case FindResult.NoneFound(String reference) -> throw noSession(new SessionId(reference));
      case FindResult.Ambiguous several ->
          throw ambiguous(several.reference(), several.candidates());
    };
  }

  /// A session at a checkpoint; at its last where no number is given.
  SessionAt at(String id, @Nullable Integer number) {
    SessionState state = session(id);
    return new SessionAt(
        state.session(), number == null ? state.head() : checkpoint(state.session(), number));
  }

  /// A checkpoint of a session.
  CheckpointSummary checkpoint(Session session, int number) {
    return catalog
        .checkpoint(session.id(), number)
        .orElseThrow(
            () -> notFound("Session %s has no checkpoint %d.".formatted(session.id(), number)));
  }

  static Problem noSession(SessionId id) {
    return notFound("There is no session '" + id + "'.");
  }

  static Problem noneRemoved(String id) {
    return notFound("No removed session has the id '" + id + "'.");
  }

  static Problem notFound(String detail) {
    return new Problem(ProblemKind.NOT_FOUND, detail);
  }

  static Problem ambiguous(String reference, List<SessionState> sessions) {
    List<String> candidates = sessions.stream().map(state -> state.session().id().value()).toList();
    return new Problem(
        ProblemKind.AMBIGUOUS,
        "Several sessions have ids that begin with '" + reference + "'.",
        Map.of("candidates", candidates));
  }
}
