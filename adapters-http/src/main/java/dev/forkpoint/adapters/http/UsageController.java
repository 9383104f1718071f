package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.UsageView;
import dev.forkpoint.application.look.CountUsage;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;

/// What answers cost.
@Controller("/api")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "usage")
public final class UsageController {
  private final Sessions sessions;
  private final CountUsage countUsage;

  UsageController(Sessions sessions, CountUsage countUsage) {
    this.sessions = sessions;
    this.countUsage = countUsage;
  }

  /// What the answers of a session cost.
  @Get("/sessions/{session}/usage")
  public UsageView ofSession(String session) throws IOException {
    return UsageView.of(countUsage.of(sessions.session(session)));
  }

  /// What the answers of all sessions of a workspace cost.
  @Get("/workspaces/{workspace}/usage")
  public UsageView ofWorkspace(String workspace) throws IOException {
    return UsageView.of(countUsage.ofAll(sessions.workspace(workspace).id()));
  }
}
