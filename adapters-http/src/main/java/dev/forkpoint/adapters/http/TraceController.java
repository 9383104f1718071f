package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.StreamedBody;
import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversation of a session: its rows, and its neutral view.
@Controller("/api/sessions/{session}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "traces")
public final class TraceController {
  private final Sessions sessions;
  private final ReadSession readSession;

  TraceController(Sessions sessions, ReadSession readSession) {
    this.sessions = sessions;
    this.readSession = readSession;
  }

  /// The main file of the trace, byte for byte.
  ///
  /// @param at the number of a checkpoint; the last where not given
  @Get("/trace")
  public HttpResponse<?> trace(String session, @Nullable @QueryValue Integer at)
      throws IOException {
    SessionState state = sessions.session(session);
    CheckpointSummary checkpoint = sessions.checkpoint(state, at);
    InputStream rows = readSession.rows(state.session(), checkpoint);
    return HttpResponse.ok(new StreamedBody(rows, checkpoint.traceBytes()))
        .contentType("application/x-ndjson");
  }

  /// A page of the events of the trace, in order.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param cursor the row behind which the page begins; a page ends with a row
  @Get("/events")
  public HttpResponse<List<EventView>> events(
      HttpRequest<?> request,
      String session,
      @Nullable @QueryValue Integer at,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue Long cursor)
      throws IOException {
    SessionState state = sessions.session(session);
    EventPage page = new EventPage(limit, cursor);
    readSession.events(state.session(), sessions.checkpoint(state, at), page);
    return page.page().answer(request);
  }
}
