package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.SessionView;
import dev.forkpoint.application.fork.ForkResult;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Sessions, and forking them.
@Controller("/api/sessions")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "sessions")
public final class SessionsController {
  private final SessionCatalog catalog;
  private final Sessions sessions;
  private final ForkSession forkSession;

  SessionsController(SessionCatalog catalog, Sessions sessions, ForkSession forkSession) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.forkSession = forkSession;
  }

  /// A fork to be made.
  ///
  /// @param at how many messages to keep; all where not given
  /// @param title its title; its parent's where not given
  @Introspected
  public record NewFork(@Nullable Integer at, @Nullable String title) {}

  /// A page of sessions, the one created last first.
  ///
  /// @param workspace only those of this workspace, where given
  /// @param cursor the session behind which the page begins
  @Get
  public HttpResponse<List<SessionView>> sessions(
      HttpRequest<?> request,
      @Nullable @QueryValue String workspace,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    int most = PageLimit.of(limit);
    List<SessionView> views =
        catalog
            .sessions(
                Optional.ofNullable(workspace).map(Input::workspace),
                Optional.ofNullable(cursor).map(Input::session),
                most)
            .stream()
            .map(SessionView::of)
            .toList();
    return Page.of(views, most, SessionView::session, request);
  }

  /// One session.
  @Get("/{session}")
  public SessionView session(String session) {
    return SessionView.of(sessions.session(session));
  }

  /// Forks a session: a new one that shares everything up to a message.
  @Post("/{session}/forks")
  @Status(HttpStatus.CREATED)
  public HttpResponse<SessionView> fork(String session, @Nullable @Body NewFork wanted)
      throws IOException {
    SessionId parent = sessions.session(session).session().id();
    NewFork fork = wanted == null ? new NewFork(null, null) : wanted;
    OptionalInt at = fork.at() == null ? OptionalInt.empty() : OptionalInt.of(fork.at());
    return switch (forkSession.fork(parent, at, Optional.ofNullable(fork.title()))) {
      case ForkResult.Forked forked -> created(SessionView.of(forked.fork()));
      case ForkResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case ForkResult.NoSuchMessage none ->
          throw Input.bad(
              "The session has %d messages; 'at' is 0 to that, not %d."
                  .formatted(none.messages(), none.wanted()));
    };
  }

  private static HttpResponse<SessionView> created(SessionView session) {
    return HttpResponse.created(session, URI.create("/api/sessions/" + session.session()));
  }
}
