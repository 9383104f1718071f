package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.CheckpointView;
import dev.forkpoint.adapters.http.view.DifferenceView;
import dev.forkpoint.adapters.http.view.EntryView;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.adapters.http.view.SessionView;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.checkpoint.SaveResult;
import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The states of a session: saving one, and looking at their files.
@Controller("/api/sessions/{session}/checkpoints")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkpoints")
public final class CheckpointsController {
  private final SessionCatalog catalog;
  private final Sessions sessions;
  private final SaveCheckpoint saveCheckpoint;
  private final ReadSession readSession;
  private final CompareCheckpoints compareCheckpoints;

  CheckpointsController(
      SessionCatalog catalog,
      Sessions sessions,
      SaveCheckpoint saveCheckpoint,
      ReadSession readSession,
      CompareCheckpoints compareCheckpoints) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.saveCheckpoint = saveCheckpoint;
    this.readSession = readSession;
    this.compareCheckpoints = compareCheckpoints;
  }

  /// A checkpoint to be saved.
  ///
  /// @param directory a directory of the machine that the service runs on
  /// @param trace the agent's session file, where the conversation has gone on
  @Introspected
  public record NewCheckpoint(@Nullable String directory, @Nullable String trace) {}

  /// The checkpoints of a session, by number.
  @Get
  public List<CheckpointView> checkpoints(String session) {
    SessionState state = sessions.session(session);
    return catalog.checkpoints(state.session().id()).stream().map(CheckpointView::of).toList();
  }

  /// One checkpoint.
  @Get("/{number}")
  public CheckpointView checkpoint(String session, int number) {
    return CheckpointView.of(sessions.checkpoint(sessions.session(session), number));
  }

  /// Saves a directory of the service's machine as the next checkpoint.
  @Post
  public HttpResponse<SavedView> save(String session, @Body NewCheckpoint wanted)
      throws IOException {
    SessionId id = sessions.session(session).session().id();
    String directory = Input.required("directory", wanted.directory());
    Optional<String> trace = Optional.ofNullable(wanted.trace());
    return switch (saveCheckpoint.save(id, directory, trace, Progress.NONE)) {
      case SaveResult.Saved saved -> created(saved);
      case SaveResult.Forked forked -> throw forked(forked.fork());
      case SaveResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case SaveResult.NoSuchDirectory none ->
          throw Input.bad("There is no directory '" + none.location() + "'.");
      case SaveResult.NotOneTrace several ->
          throw Input.bad(
              "'%s' holds %d sessions, not one.".formatted(several.place(), several.sessions()));
    };
  }

  private static HttpResponse<SavedView> created(SaveResult.Saved saved) {
    CheckpointSummary checkpoint = saved.state().head();
    String location =
        "/api/sessions/%s/checkpoints/%d".formatted(checkpoint.session(), checkpoint.number());
    return HttpResponse.created(SavedView.of(saved), URI.create(location));
  }

  private static Problem forked(SessionState fork) {
    return new Problem(
        ProblemKind.FORKED,
        "Somebody saved the session first. Nothing is lost: this is the first checkpoint of session %s."
            .formatted(fork.session().id()),
        Map.of("fork", SessionView.of(fork)));
  }

  /// A page of the files of a checkpoint, by path.
  ///
  /// @param cursor the path behind which the page begins
  @Get("/{number}/files")
  public HttpResponse<List<EntryView>> files(
      HttpRequest<?> request,
      String session,
      int number,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor)
      throws IOException {
    SessionState state = sessions.session(session);
    CheckpointSummary checkpoint = sessions.checkpoint(state, number);
    PageCollector<EntryView> page = new PageCollector<>(limit, cursor, EntryView::path);
    readSession.files(state.session(), checkpoint, entry -> page.add(EntryView.of(entry)));
    return page.page().answer(request);
  }

  /// The bytes of one file.
  @Get("/{number}/files/{+path}")
  public HttpResponse<?> file(String session, int number, String path) throws IOException {
    SessionState state = sessions.session(session);
    CheckpointSummary checkpoint = sessions.checkpoint(state, number);
    Optional<Entry> entry = readSession.entry(state.session(), checkpoint, Input.path(path));
    if (entry.isPresent() && entry.get() instanceof FileEntry file) {
      InputStream bytes = readSession.open(state.session(), file);
      return HttpResponse.ok(new StreamedBody(bytes, file.content().bytes()))
          .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }
    throw Sessions.notFound(
        "Checkpoint %d of session %s has no file '%s'."
            .formatted(number, state.session().id(), path));
  }

  /// A page of the paths at which a checkpoint differs from another.
  ///
  /// @param from the number of the other; the one before where not given
  /// @param cursor the path behind which the page begins
  @Get("/{number}/diff")
  public HttpResponse<List<DifferenceView>> diff(
      HttpRequest<?> request,
      String session,
      int number,
      @Nullable @QueryValue Integer from,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor)
      throws IOException {
    SessionState state = sessions.session(session);
    CheckpointSummary after = sessions.checkpoint(state, number);
    CheckpointSummary before =
        sessions.checkpoint(state, from == null ? Math.max(1, number - 1) : from);
    PageCollector<DifferenceView> page = new PageCollector<>(limit, cursor, DifferenceView::path);
    compareCheckpoints.compare(
        state.session(), before, after, difference -> page.add(DifferenceView.of(difference)));
    return page.page().answer(request);
  }
}
