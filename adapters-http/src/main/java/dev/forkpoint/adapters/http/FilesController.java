package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.DifferenceView;
import dev.forkpoint.adapters.http.view.EntryView;
import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files of a checkpoint.
@Controller("/api/sessions/{session}/checkpoints/{number}")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkpoints")
public final class FilesController {
  private final Sessions sessions;
  private final ReadSession readSession;
  private final CompareCheckpoints compareCheckpoints;

  FilesController(
      Sessions sessions, ReadSession readSession, CompareCheckpoints compareCheckpoints) {
    this.sessions = sessions;
    this.readSession = readSession;
    this.compareCheckpoints = compareCheckpoints;
  }

  /// A page of the files of a checkpoint, by path.
  ///
  /// @param cursor the path behind which the page begins
  @Get("/files")
  public HttpResponse<List<EntryView>> files(
      HttpRequest<?> request,
      String session,
      int number,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor)
      throws IOException {
    SessionAt at = sessions.at(session, number);
    PageCollector<EntryView> page = new PageCollector<>(limit, cursor, EntryView::path);
    readSession.files(at.session(), at.checkpoint(), entry -> page.add(EntryView.of(entry)));
    return page.answer(request);
  }

  /// The bytes of one file.
  @Get("/files/{path:.+}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @ApiResponse(
      responseCode = "200",
      description = "The bytes",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<StreamedBody> file(String session, int number, String path)
      throws IOException {
    SessionAt at = sessions.at(session, number);
    Optional<Entry> entry = readSession.entry(at.session(), at.checkpoint(), Input.path(path));
    if (entry.isPresent() && entry.get() instanceof FileEntry file) {
      long length = file.content().bytes();
      return HttpResponse.ok(new StreamedBody(readSession.open(at.session(), file), length));
    }
    throw Sessions.notFound(
        "Checkpoint %d of session %s has no file '%s'.".formatted(number, at.session().id(), path));
  }

  /// A page of the paths at which a checkpoint differs from another.
  ///
  /// @param from the number of the other; the one before where not given
  /// @param cursor the path behind which the page begins
  @Get("/diff")
  public HttpResponse<List<DifferenceView>> diff(
      HttpRequest<?> request,
      String session,
      int number,
      @Nullable @QueryValue Integer from,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor)
      throws IOException {
    SessionAt after = sessions.at(session, number);
    CheckpointSummary before =
        sessions.checkpoint(after.session(), from == null ? Math.max(1, number - 1) : from);
    PageCollector<DifferenceView> page = new PageCollector<>(limit, cursor, DifferenceView::path);
    compareCheckpoints.compare(
        after.session(),
        before,
        after.checkpoint(),
        difference -> page.add(DifferenceView.of(difference)));
    return page.answer(request);
  }
}
