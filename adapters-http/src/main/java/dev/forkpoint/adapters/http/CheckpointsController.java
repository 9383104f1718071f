package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.access.NeedsRole;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.CheckpointView;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.application.checkpoint.ArchivedTurn;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The states of a session.
@Controller("/api/sessions/{session}/checkpoints")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkpoints")
public final class CheckpointsController {
  private final SessionCatalog catalog;
  private final Sessions sessions;
  private final SaveCheckpoint saveCheckpoint;
  private final SavedCheckpoint savedCheckpoint;
  private final ArchiveUpload archiveUpload;

  CheckpointsController(
      SessionCatalog catalog,
      Sessions sessions,
      SaveCheckpoint saveCheckpoint,
      SavedCheckpoint savedCheckpoint,
      ArchiveUpload archiveUpload) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.saveCheckpoint = saveCheckpoint;
    this.savedCheckpoint = savedCheckpoint;
    this.archiveUpload = archiveUpload;
  }

  /// A checkpoint to be saved.
  ///
  /// @param directory a directory of the machine that the service runs on
  /// @param trace the agent's session file, where the conversation has gone on
  @Introspected
  public record NewCheckpoint(@Nullable String directory, @Nullable String trace) {}

  /// A page of the checkpoints of a session, by number.
  ///
  /// @param cursor the number behind which the page begins
  @Get
  public HttpResponse<List<CheckpointView>> checkpoints(
      HttpRequest<?> request,
      String session,
      @Nullable @QueryValue Integer limit,
      @QueryValue(defaultValue = "0") int cursor) {
    SessionId id = sessions.session(session).session().id();
    int most = PageLimit.of(limit);
    List<CheckpointView> views =
        catalog.checkpoints(id, cursor, most).stream().map(CheckpointView::of).toList();
    return Page.of(views, most, view -> Integer.toString(view.number()), request);
  }

  /// One checkpoint.
  @Get("/{number}")
  public HttpResponse<CheckpointView> checkpoint(String session, int number) {
    CheckpointSummary checkpoint = sessions.at(session, number).checkpoint();
    return HttpResponse.ok(CheckpointView.of(checkpoint))
        .header(HttpHeaders.ETAG, CheckpointTag.of(checkpoint));
  }

  /// Saves a directory of the service's machine as the next checkpoint.
  @Post
  @NeedsRole(Role.ADMIN)
  @Status(HttpStatus.CREATED)
  public HttpResponse<SavedView> save(String session, @Body NewCheckpoint wanted)
      throws IOException {
    SessionId id = sessions.session(session).session().id();
    String directory = Input.required("directory", wanted.directory());
    Optional<String> trace = Optional.ofNullable(wanted.trace());
    return switch (saveCheckpoint.save(id, directory, trace, Progress.NONE)) {
      case SaveResult.Saved saved -> savedCheckpoint.created(SavedView.of(saved));
      case SaveResult.Forked forked -> throw savedCheckpoint.forked(forked.fork());
      case SaveResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case SaveResult.NoSuchDirectory none ->
          throw Input.bad("There is no directory '" + none.location() + "'.");
      case SaveResult.NotOneTrace several ->
          throw Input.bad(
              "'%s' holds %d sessions, not one.".formatted(several.place(), several.sessions()));
    };
  }

  /// Saves the files of a tar, gzipped tar or zip, which is the body of the request, as the next
  /// checkpoint. What it is, its first bytes tell. Where the body is JSON, it names a directory of
  /// the service's machine whose files are saved.
  ///
  /// @param from the checkpoint that the turn began from; the last where not given
  /// @param trace the member that is the agent's session file, and then no file; the conversation
  ///   stays as it was where not given
  /// @param caseClashes `keep` to take names that differ in case alone
  /// @param ifMatch the last checkpoint, as an entity tag, where nothing is to be saved otherwise
  @Post
  @Status(HttpStatus.CREATED)
  @TakesArchive
  public HttpResponse<SavedView> upload(
      String session,
      @Nullable @QueryValue Integer from,
      @Nullable @QueryValue String trace,
      @QueryValue(defaultValue = "refuse") String caseClashes,
      @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
      @Nullable @Body InputStream body)
      throws IOException {
    SessionState state = sessions.session(session);
    ArchivedTurn turn =
        new ArchivedTurn(
            state.session().id(),
            from == null ? OptionalInt.empty() : OptionalInt.of(from),
            wantedHead(ifMatch, state.head()),
            Optional.ofNullable(trace).map(Input::path),
            Input.caseClashes(caseClashes));
    return archiveUpload.answer(archiveUpload.save(turn, body));
  }

  /// Any of several tags will do, and `*` is any checkpoint.
  private static Optional<CheckpointId> wantedHead(
      @Nullable String ifMatch, CheckpointSummary head) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    if (!CheckpointTag.isAmong(ifMatch, head)) {
      throw ArchiveUpload.standsElsewhere(head);
    }
    return Optional.of(head.id());
  }
}
