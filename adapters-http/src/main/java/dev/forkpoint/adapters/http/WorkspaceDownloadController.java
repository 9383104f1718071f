package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.domain.session.WorkspaceId;
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

/// Bundles of workspaces.
@Controller("/api/workspaces/{workspace}/download")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "downloads")
public final class WorkspaceDownloadController {
  private final Sessions sessions;
  private final ExportBundle exportBundle;

  WorkspaceDownloadController(Sessions sessions, ExportBundle exportBundle) {
    this.sessions = sessions;
    this.exportBundle = exportBundle;
  }

  /// A bundle with everything of a workspace. Serves ranges; the same checkpoints give the same
  /// bytes. To `HEAD` it tells the same without the zip.
  ///
  /// @param format `bundle`
  @Get
  @Produces(ArchiveAnswer.ZIP)
  @ApiResponse(
      responseCode = "200",
      description = "The bundle",
      content =
          @Content(
              mediaType = ArchiveAnswer.ZIP,
              schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<?> download(
      HttpRequest<?> request, String workspace, @QueryValue(defaultValue = "bundle") String format)
      throws IOException {
    if (!format.equals("bundle")) {
      throw Input.bad("There is no format '" + format + "' of a workspace, but bundle.");
    }
    WorkspaceId id = sessions.workspace(workspace).id();
    return ArchiveAnswer.to(request, exportBundle.open(new Scope.WholeWorkspace(id)));
  }
}
