package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.adapters.http.view.IssueView;
import dev.forkpoint.application.look.ReadSession;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversation of a session: its rows, and its neutral view.
@Controller("/api/sessions/{session}")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "traces")
public final class TraceController {
  private static final String NDJSON = "application/x-ndjson";

  private static final String NATIVE = "native";

  private final Sessions sessions;
  private final ReadSession readSession;

  private final Documents documents;

  TraceController(Sessions sessions, ReadSession readSession, Documents documents) {
    this.sessions = sessions;
    this.readSession = readSession;
    this.documents = documents;
  }

  /// The conversation: the main file of the trace, byte for byte, or the same in another form.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param format the name of a form; `native`, which is the agent's own, where not given
  @Get("/trace")
  @Produces(NDJSON)
  @ApiResponse(
      responseCode = "200",
      description = "The rows, or a document",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<StreamedBody> trace(
      String session, @Nullable @QueryValue Integer at, @Nullable @QueryValue String format)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    if (format != null && !format.equals(NATIVE)) {
      return documents.of(place, format);
    }
    InputStream rows = readSession.rows(place.session(), place.checkpoint());
    return HttpResponse.ok(new StreamedBody(rows, place.checkpoint().traceBytes()));
  }

  /// One row of the trace, byte for byte. A trace that is one document has none.
  ///
  /// @param row counted from 1
  /// @param at the number of a checkpoint; the last where not given
  @Get("/rows/{row}")
  @Produces(NDJSON)
  @ApiResponse(
      responseCode = "200",
      description = "The row, without its line feed",
      content = @Content(mediaType = NDJSON, schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<StreamedBody> row(
      String session, @PathVariable long row, @Nullable @QueryValue Integer at) throws IOException {
    SessionAt place = sessions.at(session, at);
    try (InputStream rows = readSession.rows(place.session(), place.checkpoint());
        DocumentSpool spool = new DocumentSpool(Documents.TEMPORARY_FILES)) {
      if (!new TraceRows(rows).copy(row, spool)) {
        throw Sessions.notFound("The trace of session %s has no row %d.".formatted(session, row));
      }
      return HttpResponse.ok(spool.body());
    }
  }

  /// A page of the events of the trace, in order.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param cursor the row behind which the page begins; a page ends with a row
  @Get("/events")
  public HttpResponse<EventView[]> events(
      HttpRequest<?> request,
      String session,
      @Nullable @QueryValue Integer at,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue Long cursor)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    EventPage page = new EventPage(limit, cursor);
    readSession.events(place.session(), place.checkpoint(), page);
    return Page.of(page.views(), page.next(), request);
  }

  /// A page of what of the trace could not be read, in order. The bytes are kept all the same.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param cursor how many issues there are before the page
  @Get("/issues")
  public HttpResponse<List<IssueView>> issues(
      HttpRequest<?> request,
      String session,
      @Nullable @QueryValue Integer at,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue Long cursor)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    IssuePage page = new IssuePage(limit, cursor);
    readSession.events(place.session(), place.checkpoint(), page);
    return Page.of(page.views(), page.next(), request);
  }
}
