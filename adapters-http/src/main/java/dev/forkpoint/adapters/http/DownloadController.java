package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportBundle.Scope;
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
  private final ExportBundle exportBundle;

  DownloadController(Sessions sessions, ZipDownload zipDownload, ExportBundle exportBundle) {
    this.sessions = sessions;
    this.zipDownload = zipDownload;
    this.exportBundle = exportBundle;
  }

  /// The files of a checkpoint as a zip, or a bundle with everything of the session. Serves ranges;
  /// the same checkpoints give the same bytes. To `HEAD` it tells the same without the zip.
  ///
  /// @param format `zip` or `bundle`
  /// @param at the number of a checkpoint. Where not given, a zip is of the last one, and a bundle
  ///   of all of them
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
      HttpRequest<?> request,
      String session,
      @QueryValue(defaultValue = "zip") String format,
      @Nullable @QueryValue Integer at)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    return ArchiveAnswer.to(
        request,
        switch (format) {
          case "zip" -> zipDownload.open(place.session(), place.checkpoint());
          case "bundle" -> exportBundle.open(scope(place, at != null));
          default -> throw Input.bad("There is no format '" + format + "', but zip and bundle.");
        });
  }

  private static Scope scope(SessionAt place, boolean one) {
    return one
        ? new Scope.OneCheckpoint(place.session(), place.checkpoint())
        : new Scope.WholeSession(place.session());
  }
}
