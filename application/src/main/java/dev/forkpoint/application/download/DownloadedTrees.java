package dev.forkpoint.application.download;

import dev.forkpoint.application.download.FilesDownload.Scope.OneCheckpoint;
import dev.forkpoint.application.port.RuntimeFiles.Scope;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.download.FolderNames;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The trees of files that a download takes from, in its order.
///
/// @param scope what they are the files of
/// @param id of the session or the workspace
/// @param savedAt when the newest of them was saved
record DownloadedTrees(Scope scope, String id, Instant savedAt, List<DownloadedTree> trees) {
  private static final EntryPath SESSIONS = new EntryPath("sessions");

  static DownloadedTrees of(OneCheckpoint one, WorkspaceVault workspace, WorkspaceArchive archive)
      throws IOException {
    CheckpointSummary checkpoint = one.checkpoint();
    String id = one.session().id().value();
    return new DownloadedTrees(
        Scope.SESSION,
        id,
        checkpoint.savedAt(),
        List.of(tree(EntryPath.ROOT, checkpoint, workspace, archive)));
  }

  /// @param sessions at least one, all of one workspace
  static DownloadedTrees of(
      List<SessionState> sessions, WorkspaceVault workspace, WorkspaceArchive archive)
      throws IOException {
    FolderNames names = new FolderNames();
    List<DownloadedTree> trees = new ArrayList<>();
    for (SessionState state : sessions) {
      Session session = state.session();
      EntryPath folder = SESSIONS.child(names.of(session.title(), session.id().value()));
      trees.add(tree(folder, state.head(), workspace, archive));
    }
    WorkspaceId id = workspace.id();
    return new DownloadedTrees(Scope.PROJECT, id.value(), newest(sessions), trees);
  }

  private static DownloadedTree tree(
      EntryPath folder,
      CheckpointSummary summary,
      WorkspaceVault workspace,
      WorkspaceArchive archive)
      throws IOException {
    Checkpoint checkpoint = workspace.checkpoint(summary);
    return new DownloadedTree(folder, summary.id(), archive.entries(checkpoint.files()));
  }

  private static Instant newest(List<SessionState> sessions) {
    return sessions.stream()
        .map(state -> state.head().savedAt())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
