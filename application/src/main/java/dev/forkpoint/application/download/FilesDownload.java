package dev.forkpoint.application.download;

import dev.forkpoint.application.port.RuntimeFiles;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceArchive;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.WorkspaceId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Hands the files of a checkpoint, or of all sessions of a workspace, out as an archive. No file
/// is compressed for it: the archive is a plan over the chunks as they are stored, so its length is
/// known and any part of it can be had.
public final class FilesDownload {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final RuntimeFiles runtime;

  public FilesDownload(Vault vault, SessionCatalog catalog, RuntimeFiles runtime) {
    this.vault = vault;
    this.catalog = catalog;
    this.runtime = runtime;
  }

  /// What is handed out.
  public sealed interface Scope {
    /// The workspace that it is in.
    WorkspaceId workspace();

    /// The files of one checkpoint, at their own paths.
    record OneCheckpoint(Session session, CheckpointSummary checkpoint) implements Scope {
      @Override
      public WorkspaceId workspace() {
        return session.workspace();
      }
    }

    /// The files of all sessions as they are now, each in a folder of its own below `sessions/`,
    /// the session created first first.
    record WholeWorkspace(WorkspaceId workspace) implements Scope {}
  }

  /// Plans the archive; to be closed.
  ///
  /// @throws NoSessions where a workspace has none
  public Download open(Scope scope, DownloadOrder order) throws IOException, NoSessions {
    return with(scope, order, PlannedDownload::download);
  }

  /// Tells what the archive would be.
  ///
  /// @param most how many entries to name at most, of what would be in and of what would not
  /// @throws NoSessions where a workspace has none
  public DownloadPreview preview(Scope scope, DownloadOrder order, int most)
      throws IOException, NoSessions {
    return with(
        scope,
        order,
        planned -> {
          try (Download download = planned.download()) {
            return planned.preview(download, most);
          }
        });
  }

  private <T> T with(Scope scope, DownloadOrder order, Step<T> step)
      throws IOException, NoSessions {
    WorkspaceVault workspace = vault.of(scope.workspace());
    WorkspaceArchive archive = workspace.archive();
    try {
      DownloadedTrees trees = trees(scope, workspace, archive);
      return step.take(new PlannedDownload(trees, order, runtime, archive));
    } catch (IOException | RuntimeException | NoSessions e) {
      archive.close();
      throw e;
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T take(PlannedDownload planned) throws IOException;
  }

  private DownloadedTrees trees(Scope scope, WorkspaceVault workspace, WorkspaceArchive archive)
      throws IOException, NoSessions {
    return switch (scope) {
      case Scope.OneCheckpoint one -> DownloadedTrees.of(one, workspace, archive);
      case Scope.WholeWorkspace whole -> {
        List<SessionState> sessions = catalog.sessions(Optional.of(whole.workspace())).reversed();
        if (sessions.isEmpty()) {
          throw new NoSessions(whole.workspace());
        }
        yield DownloadedTrees.of(sessions, workspace, archive);
      }
    };
  }
}
