package dev.forkpoint.application.download;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.WorkingDirectories;
import dev.forkpoint.application.trace.NativeTraces;
import dev.forkpoint.application.trace.NativeTraces.WrittenTrace;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.Session;
import java.io.IOException;
import java.util.Optional;

/// Writes a session's trace to disk as the agent wrote it.
public final class ExportTrace {
  private final Vault vault;
  private final WorkingDirectories directories;
  private final NativeTraces traces;

  public ExportTrace(Vault vault, WorkingDirectories directories, NativeTraces traces) {
    this.vault = vault;
    this.directories = directories;
    this.traces = traces;
  }

  /// Writes the trace of a checkpoint into a directory, which is made where there is none.
  ///
  /// @param name what to call the main file; its sidecar folder is then called like it, without the
  ///   ending. As in the trace where not given
  /// @param relocations what is elsewhere now than the rows say
  public WrittenTrace export(
      Session session,
      CheckpointSummary checkpoint,
      String directory,
      Optional<String> name,
      Relocations relocations)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    return traces.write(
        session,
        workspace.checkpoint(checkpoint).trace(),
        workspace,
        directories.at(directory),
        name,
        relocations);
  }
}
