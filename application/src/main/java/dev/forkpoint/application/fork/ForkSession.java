package dev.forkpoint.application.fork;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.Vault;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.Snapshot;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
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
  /// @param title the fork's title; its parent's where not given
  public ForkResult fork(SessionId parent, ForkPosition position, Optional<String> title)
      throws IOException {
    Optional<SessionState> state = catalog.session(parent);
    if (state.isEmpty()) {
      return new ForkResult.NoSuchSession(parent);
    }
    SessionState known = state.get();
    WorkspaceVault workspace = vault.of(known.session().workspace());
    try (CheckpointWriter writer = workspace.begin()) {
      Trace trace = workspace.checkpoint(known.head()).trace();
      return switch (new TraceCut(traces, workspace, writer).cut(trace, position)) {
        case TraceCut.NoSuchMessage none ->
            new ForkResult.NoSuchMessage(parent, none.wanted(), none.messages());
        case TraceCut.NoSuchCompaction none ->
            new ForkResult.NoSuchCompaction(parent, none.wanted(), none.compactions());
        case TraceCut.Indivisible _ -> new ForkResult.Indivisible(parent, trace.messages());
        case TraceCut.Kept kept ->
            record(known, kept, position.beforeCompaction(), title, writer, workspace);
      };
    }
  }

  private ForkResult record(
      SessionState parent,
      TraceCut.Kept kept,
      OptionalInt beforeCompaction,
      Optional<String> title,
      CheckpointWriter writer,
      WorkspaceVault workspace)
      throws IOException {
    CheckpointSummary files =
        FilesOfFork.lastOf(catalog.checkpoints(parent.session().id()), kept::reaches);
    long packedBytes = writer.finish();
    Instant now = clock.instant();
    SessionId id = parent.session().id();
    ForkPoint at = new ForkPoint(id, kept.trace().messages(), files.number(), beforeCompaction);
    Session fork = session(parent.session(), title, at, now);
    Snapshot snapshot = workspace.checkpoint(files).files();
    StoredCheckpoint first =
        writer.put(
            new Checkpoint(
                fork, 1, Optional.of(files.id()), now, kept.trace(), snapshot, packedBytes));
    catalog.begin(fork, first.summary());
    return new ForkResult.Forked(new SessionState(fork, first.summary()));
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
        Optional.empty(),
        forkPoint.messages() == 0 ? Optional.empty() : parent.firstPrompt());
  }
}
