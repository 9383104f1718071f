package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.access.NeedsRole;
import dev.forkpoint.adapters.http.operations.VaultMetrics;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.ImportView;
import dev.forkpoint.adapters.http.view.TreeView;
import dev.forkpoint.adapters.http.view.WorkspaceView;
import dev.forkpoint.application.bundle.BroughtSession;
import dev.forkpoint.application.bundle.DamagedBundle;
import dev.forkpoint.application.bundle.ForeignBundle;
import dev.forkpoint.application.bundle.ImportBundle;
import dev.forkpoint.application.care.RemoveWorkspace;
import dev.forkpoint.application.importing.ImportArchive;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.importing.ImportSessions.ImportedSession;
import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.upload.ArchiveName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Workspaces, the forest of their sessions, and imports into them.
@Controller("/api/workspaces")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "workspaces")
public final class WorkspacesController {
  private final SessionCatalog catalog;
  private final Sessions sessions;
  private final SessionForest forest;
  private final ImportSessions importSessions;
  private final ImportBundle importBundle;
  private final ImportArchive importArchive;
  private final RemoveWorkspace removeWorkspace;
  private final InstantSource clock;
  private final VaultMetrics metrics;

  WorkspacesController(
      SessionCatalog catalog,
      Sessions sessions,
      SessionForest forest,
      ImportSessions importSessions,
      ImportBundle importBundle,
      ImportArchive importArchive,
      RemoveWorkspace removeWorkspace,
      InstantSource clock,
      VaultMetrics metrics) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.forest = forest;
    this.importSessions = importSessions;
    this.importBundle = importBundle;
    this.importArchive = importArchive;
    this.removeWorkspace = removeWorkspace;
    this.clock = clock;
    this.metrics = metrics;
  }

  /// A workspace to be made.
  ///
  /// @param workspace its name
  @Introspected
  public record NewWorkspace(@Nullable String workspace) {}

  /// A page of workspaces, by name.
  ///
  /// @param cursor the workspace behind which the page begins
  @Get
  public HttpResponse<List<WorkspaceView>> workspaces(
      HttpRequest<?> request,
      @Nullable @QueryValue Integer limit,
      @Nullable @QueryValue String cursor) {
    int most = PageLimit.of(limit);
    Optional<WorkspaceId> after = Optional.ofNullable(cursor).map(Input::workspace);
    List<WorkspaceView> views =
        catalog.workspaces(after, most).stream().map(WorkspaceView::of).toList();
    return Page.of(views, most, WorkspaceView::workspace, request);
  }

  /// Makes a workspace, where there is none of that name yet.
  @Post
  @Status(HttpStatus.CREATED)
  public HttpResponse<WorkspaceView> create(@Body NewWorkspace wanted) {
    WorkspaceId id = Input.workspace(Input.required("workspace", wanted.workspace()));
    Workspace workspace = catalog.ensureWorkspace(new Workspace(id, clock.instant()));
    return HttpResponse.created(
        WorkspaceView.of(workspace), URI.create("/api/workspaces/" + workspace.id()));
  }

  /// One workspace.
  @Get("/{workspace}")
  public WorkspaceView workspace(String workspace) {
    return WorkspaceView.of(sessions.workspace(workspace));
  }

  /// Takes a workspace with all its sessions out of sight. Nothing of them is lost, and each can be
  /// restored.
  @Delete("/{workspace}")
  @Status(HttpStatus.NO_CONTENT)
  @NeedsRole(Role.ADMIN)
  public void remove(String workspace) {
    WorkspaceId id = sessions.workspace(workspace).id();
    if (!removeWorkspace.remove(id)) {
      throw Sessions.noWorkspace(id);
    }
  }

  /// The sessions of a workspace, each with the sessions that were forked from it.
  @Get("/{workspace}/tree")
  public List<TreeView> tree(String workspace) {
    return forest.forest(sessions.workspace(workspace).id()).stream().map(TreeView::of).toList();
  }

  /// Imports a session's file, a bundle of this workspace, or an archive of files, which is the
  /// body of the request. The workspace is made where there is none of that name.
  ///
  /// @param name what to call the file; the session of an archive is called like it, without the
  ///   ending
  /// @param caseClashes `keep` to take an archive with names that differ in case alone
  @Post("/{workspace}/imports")
  @Status(HttpStatus.CREATED)
  @Consumes(MediaType.ALL)
  public HttpResponse<List<ImportView>> importSession(
      String workspace,
      @QueryValue(defaultValue = "session.jsonl") String name,
      @QueryValue(defaultValue = "refuse") String caseClashes,
      @Body InputStream body)
      throws IOException {
    WorkspaceId id = Input.workspace(workspace);
    CaseClashes clashes = Input.caseClashes(caseClashes);
    EntryPath file = Input.fileName(name);
    try (SpooledBody spooled = SpooledBody.of(body, file)) {
      List<ImportView> imported = imported(spooled.location(), file, id, clashes);
      if (imported.isEmpty()) {
        throw new Problem(
            ProblemKind.NO_SESSION, "The body is no session in a format that is known here.");
      }
      imported.stream().filter(ImportView::isNew).forEach(_ -> metrics.imported());
      return HttpResponse.created(imported);
    }
  }

  private List<ImportView> imported(
      String location, EntryPath file, WorkspaceId workspace, CaseClashes clashes)
      throws IOException {
    List<BroughtSession> brought = brought(location, workspace);
    if (!brought.isEmpty()) {
      return brought.stream().map(ImportView::of).toList();
    }
    String title = ArchiveName.title(file.name());
    Optional<ImportedSession> archive =
        importArchive.importFrom(location, title, workspace, clashes);
    List<ImportedSession> imported =
        archive.isPresent()
            ? List.of(archive.get())
            : importSessions.importFrom(location, workspace);
    return imported.stream().map(ImportView::of).toList();
  }

  private List<BroughtSession> brought(String location, WorkspaceId workspace) throws IOException {
    try {
      return importBundle.importFrom(location, Optional.of(workspace));
    } catch (DamagedBundle e) {
      throw new Problem(ProblemKind.NO_SESSION, "The bundle is damaged: " + e.damage() + ".");
    } catch (ForeignBundle e) {
      throw new Problem(ProblemKind.NO_SESSION, String.valueOf(e.getMessage()));
    }
  }
}
