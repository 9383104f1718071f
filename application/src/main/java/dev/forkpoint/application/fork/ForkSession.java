package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Makes a new session that shares everything with another one up to one of its messages: the
/// conversation, and the files as they were then.
///
/// The files are those of the last checkpoint whose trace ends no later than the message; where
/// even the first checkpoint has more messages, its files are the nearest that are known.
///
/// A conversation that is one document is closed behind the message. What stands behind the
/// messages in the document is then no part of the fork.
public final class ForkSession {
  private final Vault vault;
  private final SessionCatalog catalog;
  private final TraceIntake traces;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

  public ForkSession(
      Vault vault,
      SessionCatalog catalog,
      TraceIntake traces,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.vault = vault;
    this.catalog = catalog;
    this.traces = traces;
    this.clock = clock;
    this.newIds = newIds;
  }

  /// Forks a session.
  ///
  /// @param messages how many messages of the effective transcript to keep; all where not given
  /// @param title the fork's title; its parent's where not given
  public ForkResult fork(SessionId parent, OptionalInt messages, Optional<String> title)
      throws IOException {
    Optional<SessionState> state = catalog.session(parent);
    if (state.isEmpty()) {
      return new ForkResult.NoSuchSession(parent);
    }
    int all = state.get().head().messages();
    int kept = messages.orElse(all);
    if (kept < 0 || kept > all) {
      return new ForkResult.NoSuchMessage(parent, kept, all);
    }
    return fork(state.get(), kept, title);
  }

  private ForkResult fork(SessionState parent, int messages, Optional<String> title)
      throws IOException {
    WorkspaceVault workspace = vault.of(parent.session().workspace());
    Trace trace = workspace.checkpoint(parent.head()).trace();
    try (CheckpointWriter writer = workspace.begin()) {
      Optional<Kept> kept = keep(trace, messages, writer, workspace);
      if (kept.isEmpty()) {
        return new ForkResult.Indivisible(parent.session().id(), trace.messages());
      }
      CheckpointSummary files = lastUpTo(kept.get(), parent);
      long packedBytes = writer.finish();
      Instant now = clock.instant();
      ForkPoint at = new ForkPoint(parent.session().id(), messages, files.number());
      Session fork = session(parent.session(), title, at, now);
      Snapshot snapshot = workspace.checkpoint(files).files();
      StoredCheckpoint first =
          writer.put(
              new Checkpoint(
                  fork,
                  1,
                  Optional.of(files.id()),
                  now,
                  kept.get().trace(),
                  snapshot,
                  packedBytes));
      catalog.begin(fork, first.summary());
      return new ForkResult.Forked(new SessionState(fork, first.summary()));
    }
  }

  /// Empty where the trace cannot be cut.
  private Optional<Kept> keep(
      Trace trace, int messages, CheckpointWriter writer, WorkspaceVault workspace)
      throws IOException {
    if (messages == trace.messages()) {
      return Optional.of(new Kept(trace, false));
    }
    TakenIn whole = traces.read(trace.format(), trace.main(), trace.files(), workspace);
    EffectiveTranscript transcript = whole.reading().transcript();
    if (!transcript.hasPrefix(messages)) {
      return Optional.empty();
    }
    String closing = transcript.closing(messages);
    Snapshot shorter =
        writer.cut(trace.files(), trace.main(), transcript.prefixBytes(messages), closing);
    writer.finish();
    Trace kept = traces.read(trace.format(), trace.main(), shorter, workspace).trace();
    return Optional.of(new Kept(kept, !closing.isEmpty()));
  }

  /// The trace of a fork.
  ///
  /// @param isClosed whether it is a document that was cut: its length tells nothing, since what
  ///   stood behind the messages is gone
  private record Kept(Trace trace, boolean isClosed) {
    boolean reaches(CheckpointSummary checkpoint) {
      return isClosed
          ? checkpoint.messages() <= trace.messages()
          : checkpoint.traceBytes() <= trace.bytes();
    }
  }

  private CheckpointSummary lastUpTo(Kept kept, SessionState parent) {
    List<CheckpointSummary> all = catalog.checkpoints(parent.session().id());
    return all.stream().filter(kept::reaches).reduce((_, later) -> later).orElse(all.getFirst());
  }

  private Session session(
      Session parent, Optional<String> title, ForkPoint forkPoint, Instant now) {
    return new Session(
        newIds.get(),
        parent.workspace(),
        parent.agent(),
        title.orElse(parent.title()),
        parent.model(),
        now,
        Optional.of(forkPoint),
        Optional.empty());
  }
}
