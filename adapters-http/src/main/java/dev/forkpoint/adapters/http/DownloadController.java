package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportBundle.Scope;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Archives of sessions and of workspaces.
@Controller("/api")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces({ArchiveAnswer.ZIP, ArchiveAnswer.GZIP, MediaType.APPLICATION_JSON})
@Tag(name = "downloads")
public final class DownloadController {
  private final Sessions sessions;
  private final FilesAnswer files;
  private final ExportBundle exportBundle;

  DownloadController(Sessions sessions, FilesAnswer files, ExportBundle exportBundle) {
    this.sessions = sessions;
    this.files = files;
    this.exportBundle = exportBundle;
  }

  /// The files of a checkpoint as an archive, or a bundle with everything of the session. Serves
  /// ranges; the same checkpoints give the same bytes. To `HEAD` it tells the same without the
  /// archive.
  ///
  /// @param at the number of a checkpoint. Where not given, the files are of the last one, and a
  ///   bundle of all of them
  @Get("/sessions/{session}/download")
  @AnswersArchive
  public HttpResponse<?> session(
      HttpRequest<?> request,
      String session,
      @Nullable @QueryValue Integer at,
      @RequestBean DownloadQuery query)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    return query.isBundle()
        ? ArchiveAnswer.to(request, exportBundle.open(scope(place, at != null)))
        : files.to(
            request,
            new FilesDownload.Scope.OneCheckpoint(place.session(), place.checkpoint()),
            query);
  }

  private static Scope scope(SessionAt place, boolean one) {
    return one
        ? new Scope.OneCheckpoint(place.session(), place.checkpoint())
        : new Scope.WholeSession(place.session());
  }

  /// The files of all sessions of a workspace as an archive, each session in a folder of its own,
  /// or a bundle with everything of the workspace. Serves ranges; the same checkpoints give the
  /// same bytes. To `HEAD` it tells the same without the archive.
  @Get(uris = {"/workspaces/{workspace}/download", "/projects/{workspace}/download"})
  @AnswersArchive
  public HttpResponse<?> workspace(
      HttpRequest<?> request, String workspace, @RequestBean DownloadQuery query)
      throws IOException {
    WorkspaceId id = sessions.workspace(workspace).id();
    return query.isBundle()
        ? ArchiveAnswer.to(request, exportBundle.open(new Scope.WholeWorkspace(id)))
        : files.to(request, new FilesDownload.Scope.WholeWorkspace(id), query);
  }
}
