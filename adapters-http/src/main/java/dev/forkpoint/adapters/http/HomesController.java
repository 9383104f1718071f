package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.HomeView;
import dev.forkpoint.application.look.HomeConflicts;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
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

  HomesController(Sessions sessions, HomeCatalog homes, HomeConflicts conflicts) {
    this.sessions = sessions;
    this.homes = homes;
    this.conflicts = conflicts;
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
}
