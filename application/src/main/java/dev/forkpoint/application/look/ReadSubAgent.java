package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads the conversation of a sub-agent, be it in a file of its own or amid the session's.
public final class ReadSubAgent {
  private final Vault vault;
  private final TraceFormats formats;

  public ReadSubAgent(Vault vault, TraceFormats formats) {
    this.vault = vault;
    this.formats = formats;
  }

  /// Gives the events to `sink`; none where there is no such sub-agent.
  public void read(Session session, CheckpointSummary checkpoint, String id, TraceFormat.Sink sink)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    Trace trace = workspace.checkpoint(checkpoint).trace();
    TraceFormat format = formats.named(trace.format());
    Optional<EntryPath> own =
        Optional.ofNullable(SubAgentFiles.in(trace, format, workspace).get(id));
    EntryPath file = own.orElse(trace.main());
    try (InputStream rows = workspace.open(trace.files(), file)) {
      TraceFormat.Sink part = own.isPresent() ? sink : new OneConversation(Optional.of(id), sink);
      format.read(rows, file.value(), Texts.BRIEF, part);
    }
  }
}
