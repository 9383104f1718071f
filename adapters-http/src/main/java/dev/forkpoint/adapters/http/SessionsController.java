package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.operations.VaultMetrics;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.ForkPlaceView;
import dev.forkpoint.adapters.http.view.SessionView;
import dev.forkpoint.application.care.RemoveSession;
import dev.forkpoint.application.care.RenameSession;
import dev.forkpoint.application.care.RestoreSession;
import dev.forkpoint.application.fork.ForkPosition;
import dev.forkpoint.application.fork.ForkResult;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.fork.LocateFork;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
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
  private final LocateFork locateFork;
  private final RenameSession renameSession;
  private final RemoveSession removeSession;
  private final RestoreSession restoreSession;
  private final VaultMetrics metrics;

  SessionsController(
      SessionCatalog catalog,
      Sessions sessions,
      ForkSession forkSession,
      LocateFork locateFork,
      RenameSession renameSession,
      RemoveSession removeSession,
      RestoreSession restoreSession,
      VaultMetrics metrics) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.forkSession = forkSession;
    this.locateFork = locateFork;
    this.renameSession = renameSession;
    this.removeSession = removeSession;
    this.restoreSession = restoreSession;
    this.metrics = metrics;
  }

  /// What to change of a session.
  ///
  /// @param title its new title
  @Introspected
  public record Changes(@Nullable String title) {}

  /// A fork to be made.
  ///
  /// @param at how many messages to keep; all where not given
  /// @param beforeCompaction the compaction, counted from 1, before which the messages are counted
  /// @param title its title; its parent's where not given
  @Introspected
  public record NewFork(
      @Nullable Integer at, @Nullable Integer beforeCompaction, @Nullable String title) {

    private static final NewFork OF_ALL = new NewFork(null, null, null);

    private ForkPosition position() {
      return new ForkPosition(number(at), number(beforeCompaction));
    }

    private static OptionalInt number(@Nullable Integer given) {
      return given == null ? OptionalInt.empty() : OptionalInt.of(given);
    }
  }

  /// A page of sessions, the one created last first unless told otherwise.
  ///
  /// @param workspace only those of this workspace, where given
  /// @param search only those with all of these words in their title, first prompt, agent, model or
  ///   id, in whatever case, where given
  /// @param agent only those of this agent, where given
  /// @param sort `created` where not given, `updated`, `messages`, `checkpoints` or `bytes`: what
  ///   has most of it comes first
  /// @param cursor the session behind which the page begins
  @Get
  public HttpResponse<List<SessionView>> sessions(
      HttpRequest<?> request,
      @Nullable @QueryValue String workspace,
      @Nullable @QueryValue String search,
      @Nullable @QueryValue String agent,
      @Nullable @QueryValue String sort,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    int most = PageLimit.of(limit);
    List<SessionView> views =
        catalog
            .sessions(
                new SessionFilter(
                    Optional.ofNullable(workspace).map(Input::workspace),
                    Optional.ofNullable(agent),
                    Input.words(search),
                    Input.sessionOrder(sort)),
                Optional.ofNullable(cursor).map(Input::session),
                most)
            .stream()
            .map(SessionView::of)
            .toList();
    return Page.of(views, most, SessionView::session, request);
  }

  /// One session.
  ///
  /// @return with the checkpoint where it stands as its entity tag
  @Get("/{session}")
  public HttpResponse<SessionView> session(String session) {
    SessionState state = sessions.session(session);
    return HttpResponse.ok(SessionView.of(state))
        .header(HttpHeaders.ETAG, CheckpointTag.of(state.head()));
  }

  /// Changes a session.
  @Patch("/{session}")
  public SessionView change(String session, @Body Changes changes) {
    SessionId id = sessions.session(session).session().id();
    return renameSession
        .rename(id, Input.required("title", changes.title()))
        .map(SessionView::of)
        .orElseThrow(() -> Sessions.noSession(id));
  }

  /// Takes a session out of sight. Nothing of it is lost, its forks stay, and it can be restored.
  /// Where it is shared, it stays: a look at its shares tells where, and they can be withdrawn.
  @Delete("/{session}")
  @Status(HttpStatus.NO_CONTENT)
  public void remove(String session) {
    SessionId id = sessions.session(session).session().id();
    if (!removeSession.remove(id)) {
      throw Sessions.noSession(id);
    }
  }

  /// Brings a removed session back.
  @Post("/{session}/restore")
  public SessionView restore(String session) {
    SessionState removed = sessions.removed(session);
    if (!restoreSession.restore(removed.session().id())) {
      throw Sessions.noneRemoved(session);
    }
    return SessionView.of(removed);
  }

  /// Where a fork behind a row of the conversation would be, without making it.
  ///
  /// @param row as events name it
  @Get("/{session}/forks/place")
  public ForkPlaceView forkPlace(String session, @QueryValue long row) throws IOException {
    return ForkPlaceView.of(locateFork.behind(sessions.session(session), row));
  }

  /// Forks a session: a new one that shares everything up to a message.
  @Post("/{session}/forks")
  @Status(HttpStatus.CREATED)
  public HttpResponse<SessionView> fork(String session, @Nullable @Body NewFork wanted)
      throws IOException {
    SessionId parent = sessions.session(session).session().id();
    NewFork fork = wanted == null ? NewFork.OF_ALL : wanted;
    Optional<String> title = Optional.ofNullable(fork.title());
    return switch (forkSession.fork(parent, fork.position(), title)) {
      case ForkResult.Forked forked -> created(SessionView.of(forked.fork()));
      case ForkResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case ForkResult.NoSuchMessage none ->
          throw Input.bad(
              "The session has %d messages; 'at' is 0 to that, not %d."
                  .formatted(none.messages(), none.wanted()));
      case ForkResult.NoSuchCompaction none ->
          throw Input.bad(
              "The session was compacted %d times; 'beforeCompaction' is 1 to that, not %d."
                  .formatted(none.compactions(), none.wanted()));
      case ForkResult.Indivisible whole ->
          throw Input.bad(
              "The session's trace is packed and can only be kept as a whole; 'at' is %d."
                  .formatted(whole.messages()));
    };
  }

  private HttpResponse<SessionView> created(SessionView session) {
    metrics.forked();
    return HttpResponse.created(session, URI.create("/api/sessions/" + session.session()));
  }
}
