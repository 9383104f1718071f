package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.Download;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.application.download.FilesDownload;
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
  private final FilesDownload filesDownload;
  private final ExportBundle exportBundle;

  DownloadController(Sessions sessions, FilesDownload filesDownload, ExportBundle exportBundle) {
    this.sessions = sessions;
    this.filesDownload = filesDownload;
    this.exportBundle = exportBundle;
  }

  /// The files of a checkpoint as an archive, or a bundle with everything of the session. Serves
  /// ranges; the same checkpoints give the same bytes. To `HEAD` it tells the same without the
  /// archive.
  ///
  /// @param format `zip`, `tar.gz` or `bundle`
  /// @param at the number of a checkpoint. Where not given, the files are of the last one, and a
  ///   bundle of all of them
  @Get
  @Produces({ArchiveAnswer.ZIP, ArchiveAnswer.GZIP})
  @ApiResponse(
      responseCode = "200",
      description = "The archive",
      content = {
        @Content(
            mediaType = ArchiveAnswer.ZIP,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = ArchiveAnswer.GZIP,
            schema = @Schema(type = "string", format = "binary"))
      })
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
          case "zip" -> files(place, ArchiveForm.ZIP);
          case "tar.gz" -> files(place, ArchiveForm.TAR_GZ);
          case "bundle" -> exportBundle.open(scope(place, at != null));
          default ->
              throw Input.bad("There is no format '" + format + "', but zip, tar.gz and bundle.");
        });
  }

  private Download files(SessionAt place, ArchiveForm form) throws IOException {
    return filesDownload.open(place.session(), place.checkpoint(), form);
  }

  private static Scope scope(SessionAt place, boolean one) {
    return one
        ? new Scope.OneCheckpoint(place.session(), place.checkpoint())
        : new Scope.WholeSession(place.session());
  }
}
