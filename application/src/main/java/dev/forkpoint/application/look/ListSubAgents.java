package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.SubAgent;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says which sub-agents a session had, and which request to a tool began each.
public final class ListSubAgents {
  private final Vault vault;
  private final TraceFormats formats;

  public ListSubAgents(Vault vault, TraceFormats formats) {
    this.vault = vault;
    this.formats = formats;
  }

  /// The sub-agents up to a checkpoint, also those of sub-agents.
  public List<SubAgent> of(Session session, CheckpointSummary checkpoint) throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    Trace trace = workspace.checkpoint(checkpoint).trace();
    TraceFormat format = formats.named(trace.format());
    SubAgentSightings sightings = new SubAgentSightings();
    Optional<String> itself = format.subAgent(trace.main());
    sightings.begin(itself);
    read(trace.main(), trace, format, workspace, sightings);
    for (Map.Entry<String, EntryPath> file :
        SubAgentFiles.in(trace, format, workspace).entrySet()) {
      sightings.begin(Optional.of(file.getKey()));
      read(file.getValue(), trace, format, workspace, sightings);
    }
    return sightings.subAgents().stream()
        .filter(met -> itself.filter(met.id()::equals).isEmpty())
        .toList();
  }

  private static void read(
      EntryPath file,
      Trace trace,
      TraceFormat format,
      WorkspaceVault workspace,
      TraceFormat.Sink to)
      throws IOException {
    try (InputStream rows = workspace.open(trace.files(), file)) {
      format.read(rows, file.value(), Texts.BRIEF, to);
    }
  }
}
