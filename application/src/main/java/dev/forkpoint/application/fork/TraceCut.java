package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;

/// Cuts a trace behind one of its messages. Every row before the cut stays as it is.
final class TraceCut {
  private final TraceIntake traces;
  private final WorkspaceVault workspace;
  private final CheckpointWriter writer;

  TraceCut(TraceIntake traces, WorkspaceVault workspace, CheckpointWriter writer) {
    this.traces = traces;
    this.workspace = workspace;
    this.writer = writer;
  }

  /// How cutting a trace ended.
  sealed interface Cut {}

  /// What was kept.
  ///
  /// @param isClosed whether it is a document that was cut: its length tells nothing, since what
  ///   stood behind the messages is gone
  record Kept(Trace trace, boolean isClosed) implements Cut {
    boolean reaches(CheckpointSummary checkpoint) {
      return isClosed
          ? checkpoint.messages() <= trace.messages()
          : checkpoint.traceBytes() <= trace.bytes();
    }
  }

  /// There are fewer messages.
  record NoSuchMessage(int wanted, int messages) implements Cut {}

  /// There are fewer compactions.
  record NoSuchCompaction(int wanted, int compactions) implements Cut {}

  /// The trace is packed.
  record Indivisible() implements Cut {}

  Cut cut(Trace trace, ForkPosition position) throws IOException {
    if (position.beforeCompaction().isEmpty()) {
      return cut(new Kept(trace, false), position.messages().orElse(trace.messages()));
    }
    int compaction = position.beforeCompaction().getAsInt();
    EffectiveTranscript transcript = transcript(trace);
    if (compaction < 1 || compaction > transcript.compactions()) {
      return new NoSuchCompaction(compaction, transcript.compactions());
    }
    Kept before = keep(trace, transcript.bytesBefore(compaction), transcript.closing());
    return cut(before, position.messages().orElse(before.trace().messages()));
  }

  private Cut cut(Kept whole, int messages) throws IOException {
    Trace trace = whole.trace();
    if (messages < 0 || messages > trace.messages()) {
      return new NoSuchMessage(messages, trace.messages());
    }
    if (messages == trace.messages()) {
      return whole;
    }
    EffectiveTranscript transcript = transcript(trace);
    return transcript.hasPrefix(messages)
        ? keep(trace, transcript.prefixBytes(messages), transcript.closing(messages))
        : new Indivisible();
  }

  private EffectiveTranscript transcript(Trace trace) throws IOException {
    return traces
        .read(trace.format(), trace.main(), trace.files(), workspace)
        .reading()
        .transcript();
  }

  private Kept keep(Trace trace, long bytes, String closing) throws IOException {
    Snapshot shorter = writer.cut(trace.files(), trace.main(), bytes, closing);
    writer.finish();
    Trace kept = traces.read(trace.format(), trace.main(), shorter, workspace).trace();
    return new Kept(kept, !closing.isEmpty());
  }
}
