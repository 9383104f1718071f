package dev.forkpoint.application.download;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.vault.TraceRestorer;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.util.Optional;

/// Writes a session's trace to disk as the agent wrote it: its main file and its sidecars, byte for
/// byte.
public final class ExportTrace {
  private final Vault vault;
  private final WorkingDirectories directories;

  public ExportTrace(Vault vault, WorkingDirectories directories) {
    this.vault = vault;
    this.directories = directories;
  }

  /// Writes the trace of a checkpoint into a directory, which is made where there is none.
  ///
  /// @param name what to call the main file; its sidecar folder is then called like it, without the
  ///   ending. As in the trace where not given
  public ExportedTrace export(
      Session session, CheckpointSummary checkpoint, String directory, Optional<String> name)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    Trace trace = workspace.checkpoint(checkpoint).trace();
    String main = name.orElse(trace.main().name());
    long bytes =
        new TraceRestorer(workspace, directories.at(directory))
            .restore(trace.files(), path -> rename(path, trace.main(), main));
    return new ExportedTrace(main, trace.files().files(), bytes);
  }

  private static EntryPath rename(EntryPath path, EntryPath oldMain, String newMain) {
    String oldFolder = withoutEnding(oldMain.value());
    if (path.equals(oldMain)) {
      return new EntryPath(newMain);
    }
    if (path.value().equals(oldFolder) || path.value().startsWith(oldFolder + "/")) {
      return new EntryPath(withoutEnding(newMain) + path.value().substring(oldFolder.length()));
    }
    return path;
  }

  private static String withoutEnding(String file) {
    int dot = file.lastIndexOf('.');
    return dot <= 0 ? file + ".d" : file.substring(0, dot);
  }

  /// A trace on disk.
  ///
  /// @param main the name of its main file
  /// @param files the number of its files
  /// @param bytes their length together
  public record ExportedTrace(String main, long files, long bytes) {}
}
