package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.HomeView;
import dev.forkpoint.adapters.http.view.SavedHomeView;
import dev.forkpoint.application.checkpoint.ArchivedHome;
import dev.forkpoint.application.download.HomeDownload;
import dev.forkpoint.application.look.HomeConflicts;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The homes that the sessions of a workspace share.
@Controller("/api/workspaces/{workspace}/homes")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "workspaces")
public final class HomesController {
  private final Sessions sessions;
  private final HomeCatalog homes;
  private final HomeConflicts conflicts;
  private final HomeDownload homeDownload;
  private final HomeUpload homeUpload;

  HomesController(
      Sessions sessions,
      HomeCatalog homes,
      HomeConflicts conflicts,
      HomeDownload homeDownload,
      HomeUpload homeUpload) {
    this.sessions = sessions;
    this.homes = homes;
    this.conflicts = conflicts;
    this.homeDownload = homeDownload;
    this.homeUpload = homeUpload;
  }

  /// A page of the states of a workspace's home, the newest first, each with what two turns both
  /// had changed.
  ///
  /// @param cursor the number behind which the page begins
  @Get
  public HttpResponse<List<HomeView>> homes(
      HttpRequest<?> request,
      String workspace,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue Integer cursor)
      throws StoreException {
    int most = PageLimit.of(limit);
    int before = cursor == null ? Integer.MAX_VALUE : cursor;
    WorkspaceId id = sessions.workspace(workspace).id();
    List<HomeView> views = new ArrayList<>();
    for (HomeSummary home : homes.homes(id, before, most)) {
      views.add(HomeView.of(home, conflicts.of(home)));
    }
    return Page.of(views, most, view -> String.valueOf(view.number()), request);
  }

  /// A state of the home as a gzipped tar, for a turn elsewhere. Serves ranges; the same state
  /// gives the same bytes.
  @Get("/{number}/download")
  @ApiResponse(
      responseCode = "200",
      description = "The home",
      content =
          @Content(
              mediaType = ArchiveAnswer.GZIP,
              schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<?> download(HttpRequest<?> request, String workspace, int number)
      throws IOException {
    WorkspaceId id = sessions.workspace(workspace).id();
    HomeSummary home =
        homes
            .home(id, number)
            .orElseThrow(
                () -> Sessions.notFound("The home of %s has no state %d.".formatted(id, number)));
    return ArchiveAnswer.to(request, homeDownload.open(home));
  }

  /// Brings the home of a turn back: a tar, gzipped tar or zip of all of it. What the turn changed
  /// is merged by file into where the home stands now; a file that somebody else changed as well is
  /// kept beside. Where the turn changed nothing, nothing is saved, and nothing is answered.
  ///
  /// @param from the number of the state that the turn began with; 0 where there was none
  /// @param session the session whose turn it was, of which the last checkpoint is named with the
  ///   state
  /// @param trace a folder of the turn's own conversation, which belongs to the session and not to
  ///   the home; as often as there are some
  /// @param caseClashes `keep` to take names that differ in case alone
  @Post
  @Status(HttpStatus.CREATED)
  @TakesArchive
  @ApiResponse(responseCode = "201", description = "The state that was saved")
  @ApiResponse(responseCode = "204", description = "The turn changed nothing")
  public HttpResponse<SavedHomeView> bringBack(
      String workspace,
      @QueryValue int from,
      @QueryValue String session,
      @Nullable @QueryValue List<String> trace,
      @QueryValue(defaultValue = "refuse") String caseClashes,
      @Nullable @Body InputStream body)
      throws IOException {
    WorkspaceId id = sessions.workspace(workspace).id();
    ArchivedHome home =
        new ArchivedHome(id, from, by(id, session), paths(trace), Input.caseClashes(caseClashes));
    return homeUpload.save(home, body);
  }

  private SavedBy by(WorkspaceId workspace, String session) {
    SessionState state = sessions.session(session);
    if (!state.session().workspace().equals(workspace)) {
      throw Input.bad(
          "'session' is one of workspace %s, and %s is not.".formatted(workspace, session));
    }
    return new SavedBy(state.session().id(), state.head().number());
  }

  private static Set<EntryPath> paths(@Nullable List<String> trace) {
    return Optional.ofNullable(trace).stream()
        .flatMap(List::stream)
        .map(Input::path)
        .collect(Collectors.toSet());
  }
}
