package dev.forkpoint.application.convert;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;

/// Writes the conversation of a session in another form. Only its main file is converted; what the
/// agent keeps beside it stays behind.
public final class ConvertSession {
  private final Vault vault;
  private final TraceFormats formats;

  public ConvertSession(Vault vault, TraceFormats formats) {
    this.vault = vault;
    this.formats = formats;
  }

  /// Prepares the conversation as it was at a checkpoint.
  public Conversion convert(Session session, CheckpointSummary checkpoint, TraceWriter writer)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    Trace trace = workspace.checkpoint(checkpoint).trace();
    return new Conversion(
        formats.named(trace.format()),
        writer,
        head(session, trace),
        trace.main().value(),
        () -> workspace.open(trace.files(), trace.main()));
  }

  private static SessionHead head(Session session, Trace trace) {
    return new SessionHead(
        session.id().value(), session.title(), session.agent(), session.model(), trace.startedAt());
  }
}
