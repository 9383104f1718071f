package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.application.download.ZipDownload;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import org.jspecify.annotations.Nullable;

/// Archives of sessions.
@Controller("/api/sessions/{session}/download")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "downloads")
public final class DownloadController {
  private final Sessions sessions;
  private final ZipDownload zipDownload;

  DownloadController(Sessions sessions, ZipDownload zipDownload) {
    this.sessions = sessions;
    this.zipDownload = zipDownload;
  }

  /// The files of a checkpoint as a zip. Serves ranges; the same checkpoint gives the same bytes.
  /// To `HEAD` it tells the same without the zip.
  ///
  /// @param at the number of a checkpoint; the last where not given
  @Get
  @Produces(ArchiveAnswer.ZIP)
  @ApiResponse(
      responseCode = "200",
      description = "The zip",
      content =
          @Content(
              mediaType = ArchiveAnswer.ZIP,
              schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<?> download(
      HttpRequest<?> request, String session, @Nullable @QueryValue Integer at) throws IOException {
    SessionAt place = sessions.at(session, at);
    return ArchiveAnswer.to(request, zipDownload.open(place.session(), place.checkpoint()));
  }
}
