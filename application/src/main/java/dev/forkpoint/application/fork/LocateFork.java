package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.Trace;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalInt;

/// Tells where a fork behind a row of a trace would be: what it would keep, and which files would
/// go along. Makes none.
public final class LocateFork {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final TraceFormats formats;

  public LocateFork(Vault vault, SessionCatalog catalog, TraceFormats formats) {
    this.vault = vault;
    this.catalog = catalog;
    this.formats = formats;
  }

  /// Where a fork would be.
  ///
  /// @param position as [ForkSession] takes it
  /// @param files the checkpoint whose files would go along
  public record ForkPlace(ForkPosition position, CheckpointSummary files) {}

  /// The place behind the message of a row.
  ///
  /// @param row as events name it; behind the last row it is the end
  public ForkPlace behind(SessionState state, long row) throws IOException {
    WorkspaceVault workspace = vault.of(state.session().workspace());
    Trace trace = workspace.checkpoint(state.head()).trace();
    Reading reading = new Reading(workspace, trace);
    EffectiveTranscript transcript = reading.transcript(trace.bytes(), TraceFormat.Sink.NONE);
    List<CheckpointSummary> all = catalog.checkpoints(state.session().id());
    if (!transcript.hasPrefix(0)) {
      return new ForkPlace(ForkPosition.END, state.head());
    }
    if (!transcript.closing().isEmpty()) {
      int messages = reading.messagesOfDocument(row);
      return new ForkPlace(
          ForkPosition.at(messages),
          FilesOfFork.lastOf(all, checkpoint -> checkpoint.messages() <= messages));
    }
    return behind(reading.endOf(row), transcript, reading, all);
  }

  private static ForkPlace behind(
      long end, EffectiveTranscript last, Reading reading, List<CheckpointSummary> all)
      throws IOException {
    OptionalInt compaction = firstCompactionBehind(end, last);
    EffectiveTranscript transcript =
        compaction.isEmpty()
            ? last
            : reading.transcript(last.bytesBefore(compaction.getAsInt()), TraceFormat.Sink.NONE);
    int messages = transcript.messagesThrough(end);
    long kept = transcript.prefixBytes(messages);
    return new ForkPlace(
        new ForkPosition(OptionalInt.of(messages), compaction),
        FilesOfFork.lastOf(all, checkpoint -> checkpoint.traceBytes() <= kept));
  }

  private static OptionalInt firstCompactionBehind(long end, EffectiveTranscript transcript) {
    for (int compaction = 1; compaction <= transcript.compactions(); compaction++) {
      if (transcript.bytesBefore(compaction) >= end) {
        return OptionalInt.of(compaction);
      }
    }
    return OptionalInt.empty();
  }

  /// Reads the main file, as often as it takes.
  private final class Reading {
    private final WorkspaceVault workspace;
    private final Trace trace;

    private Reading(WorkspaceVault workspace, Trace trace) {
      this.workspace = workspace;
      this.trace = trace;
    }

    /// What a prefix of the file holds.
    EffectiveTranscript transcript(long bytes, TraceFormat.Sink sink) throws IOException {
      try (InputStream rows = new PrefixStream(open(), bytes)) {
        return formats
            .named(trace.format())
            .read(rows, trace.main().value(), Texts.BRIEF, sink)
            .transcript();
      }
    }

    int messagesOfDocument(long row) throws IOException {
      MessagesThroughRow messages = new MessagesThroughRow(row);
      transcript(trace.bytes(), messages);
      return messages.count;
    }

    /// The byte behind a row of the file.
    long endOf(long row) throws IOException {
      try (InputStream rows = open()) {
        return new RowEnds(rows).of(row);
      }
    }

    private InputStream open() throws IOException {
      return workspace.open(trace.files(), trace.main());
    }
  }

  private static final class MessagesThroughRow implements TraceFormat.Sink {
    private final long row;
    private int last;
    private int count;

    private MessagesThroughRow(long row) {
      this.row = row;
    }

    @Override
    public void event(Event event) {
      if (event instanceof Event.Message message
          && message.effective()
          && message.row() <= row
          && message.number() != last) {
        last = message.number();
        count++;
      }
    }

    @Override
    public void issue(TraceIssue issue) {}
  }
}
