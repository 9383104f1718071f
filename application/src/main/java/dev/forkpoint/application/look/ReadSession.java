package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.vault.ChunkReader;
import dev.forkpoint.application.vault.ContentStream;
import dev.forkpoint.application.vault.EntryCursor;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads what a checkpoint holds: its conversation and its files.
public final class ReadSession {
  private final Vault vault;
  private final TraceFormats formats;

  public ReadSession(Vault vault, TraceFormats formats) {
    this.vault = vault;
    this.formats = formats;
  }

  /// Takes entries.
  @FunctionalInterface
  public interface EntrySink {
    void take(Entry entry) throws IOException;
  }

  /// The whole checkpoint.
  public Checkpoint checkpoint(Session session, CheckpointSummary checkpoint) throws IOException {
    return vault.of(session.workspace()).checkpoint(checkpoint);
  }

  /// Gives the events of the trace, and what is wrong with it, to `sink`.
  public void events(Session session, CheckpointSummary checkpoint, TraceFormat.Sink sink)
      throws IOException {
    Trace trace = checkpoint(session, checkpoint).trace();
    try (InputStream rows = rows(session, checkpoint)) {
      formats.named(trace.format()).read(rows, trace.main().value(), Texts.BRIEF, sink);
    }
  }

  /// Gives the events of the agent's own conversation to `sink`, without those of sub-agents that
  /// are in the same file.
  public void conversation(Session session, CheckpointSummary checkpoint, TraceFormat.Sink sink)
      throws IOException {
    Trace trace = checkpoint(session, checkpoint).trace();
    boolean isOfSubAgent = formats.named(trace.format()).subAgent(trace.main()).isPresent();
    events(session, checkpoint, isOfSubAgent ? sink : new OneConversation(Optional.empty(), sink));
  }

  /// The rows of the trace, byte for byte; to be closed.
  public ContentStream rows(Session session, CheckpointSummary checkpoint) throws IOException {
    Trace trace = checkpoint(session, checkpoint).trace();
    return vault.of(session.workspace()).open(trace.files(), trace.main());
  }

  /// Gives each entry of the files to `sink`, in the order of the paths.
  public void files(Session session, CheckpointSummary checkpoint, EntrySink sink)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    try (ChunkReader reader = workspace.reader()) {
      EntryCursor entries = workspace.entries(reader, workspace.checkpoint(checkpoint).files());
      for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
        sink.take(entry.get());
      }
    }
  }

  /// The entry at a path, where the checkpoint has one.
  public Optional<Entry> entry(Session session, CheckpointSummary checkpoint, EntryPath path)
      throws IOException {
    WorkspaceVault workspace = vault.of(session.workspace());
    return workspace.entry(workspace.checkpoint(checkpoint).files(), path);
  }

  /// The bytes of a file; to be closed.
  public ContentStream open(Session session, Entry.FileEntry file) {
    return vault.of(session.workspace()).open(file.content());
  }
}
