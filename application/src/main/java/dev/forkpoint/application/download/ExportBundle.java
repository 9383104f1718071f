package dev.forkpoint.application.download;

import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.archive.BundlePlan;
import dev.forkpoint.domain.archive.BundlePlanner;
import dev.forkpoint.domain.bundle.BundleNames;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Hands sessions out as a portable bundle: a zip with everything of them that another vault needs
/// to have them too. It holds the chunks that its own checkpoints lead to and no others, whatever
/// else lies in the same packs.
public final class ExportBundle {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final BundlePages pages;

  public ExportBundle(Vault vault, SessionCatalog catalog, BundlePages pages) {
    this.vault = vault;
    this.catalog = catalog;
    this.pages = pages;
  }

  /// What goes into a bundle.
  public sealed interface Scope {
    /// A session with all its checkpoints.
    record WholeSession(Session session) implements Scope {}

    /// One checkpoint of a session, and nothing of what was before it.
    record OneCheckpoint(Session session, CheckpointSummary checkpoint) implements Scope {}

    /// All sessions of a workspace with all their checkpoints.
    record WholeWorkspace(WorkspaceId workspace) implements Scope {}
  }

  /// Plans the bundle; to be closed.
  public Download open(Scope scope) throws IOException {
    return switch (scope) {
      case Scope.WholeSession whole -> open(whole.session(), checkpoints(whole.session()));
      case Scope.OneCheckpoint one -> open(one.session(), List.of(one.checkpoint()));
      case Scope.WholeWorkspace whole -> open(whole.workspace());
    };
  }

  private Download open(Session session, List<CheckpointSummary> checkpoints) throws IOException {
    List<ChosenSession> chosen = List.of(new ChosenSession(session, checkpoints));
    String name = BundleNames.file(session, checkpoints.getLast().savedAt());
    return plan(session.workspace(), chosen, _ -> name);
  }

  private Download open(WorkspaceId workspace) throws IOException {
    return plan(
        workspace,
        ChosenSession.parentsFirst(sessions(workspace)),
        outline -> BundleNames.file(workspace.value(), outline.savedAt()));
  }

  private List<ChosenSession> sessions(WorkspaceId workspace) {
    return catalog.sessions(Optional.of(workspace)).stream()
        .map(state -> new ChosenSession(state.session(), checkpoints(state.session())))
        .toList();
  }

  private List<CheckpointSummary> checkpoints(Session session) {
    return catalog.checkpoints(session.id());
  }

  private Download plan(WorkspaceId id, List<ChosenSession> sessions, Naming naming)
      throws IOException {
    WorkspaceVault workspace = vault.of(id);
    Workspace home =
        catalog
            .workspace(id)
            .orElseThrow(() -> new IllegalArgumentException("there is no workspace " + id));
    WorkspaceArchive archive = workspace.archive();
    try {
      BundleContent content = new BundleContent(workspace, archive, home, sessions, pages);
      BundlePlan plan = BundlePlanner.plan(content);
      String etag = "\"bundle-%s\"".formatted(plan.name());
      return new Download(
          naming.name(content.outline()),
          ArchiveForm.ZIP.mediaType(),
          etag,
          plan.archive(),
          LeftOutEntries.NONE,
          archive);
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  private interface Naming {
    String name(BundleOutline outline);
  }
}
