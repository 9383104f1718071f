package dev.forkpoint.application.broker;

import dev.forkpoint.application.broker.Kinship.Relation;
import dev.forkpoint.application.broker.MigrateBroker.Change;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.HeadResult;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.SourceTree;
import dev.forkpoint.application.trace.TraceFingerprint;
import dev.forkpoint.application.trace.TraceIntake;
import dev.forkpoint.application.trace.TraceIntake.TakenIn;
import dev.forkpoint.application.vault.CheckpointWriter;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.application.vault.WorkspaceVault.StoredCheckpoint;
import dev.forkpoint.domain.session.Checkpoint;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Brings a session of cc-broker into a workspace.
///
/// It keeps its id. Where it is there already, a trace that goes on from the last checkpoint is the
/// next one, and one that ends before it is left. A trace that does neither has gone its own way:
/// it becomes a fork, which goes on in the same manner the next time.
final class SessionMigration {
  private final SessionCatalog catalog;
  private final TraceIntake traces;
  private final String format;
  private final InstantSource clock;
  private final Supplier<SessionId> newIds;

  SessionMigration(
      SessionCatalog catalog,
      TraceIntake traces,
      String format,
      InstantSource clock,
      Supplier<SessionId> newIds) {
    this.catalog = catalog;
    this.traces = traces;
    this.format = format;
    this.clock = clock;
    this.newIds = newIds;
  }

  /// A session that was brought in.
  ///
  /// @param state as it stands now
  record Arrival(SessionState state, Change change, TakenIn taken) {}

  /// Brings a session in.
  ///
  /// @param files its folder
  /// @param main its transcript in there
  /// @throws Unfit where there is no room for it
  Arrival bring(WorkspaceVault workspace, SessionId id, SourceTree files, EntryPath main)
      throws IOException, Unfit {
    Optional<SessionState> there = catalog.session(id);
    requireRoom(workspace, id, there);
    FoundSession found = new FoundSession(main.value(), format, main, files);
    try (CheckpointWriter writer = workspace.begin()) {
      TakenIn taken = traces.take(found, writer, workspace);
      Arriving arriving = new Arriving(workspace, writer, taken);
      return there.isPresent() ? arriving.meet(there.get()) : arriving.begin(id);
    }
  }

  private void requireRoom(WorkspaceVault workspace, SessionId id, Optional<SessionState> there)
      throws Unfit {
    if (there.isPresent() && !there.get().session().workspace().equals(workspace.id())) {
      throw new Unfit(
          "workspace %s has a session of that id".formatted(there.get().session().workspace()));
    }
    boolean isRemoved =
        catalog.deletedStartingWith(id.value(), Integer.MAX_VALUE).stream()
            .anyMatch(state -> state.session().id().equals(id));
    if (isRemoved) {
      throw new Unfit("it was removed here; `forkpoint rm --undo %s` brings it back".formatted(id));
    }
  }

  /// A session whose trace is in the store.
  private final class Arriving {
    private final WorkspaceVault workspace;
    private final CheckpointWriter writer;
    private final TakenIn taken;

    Arriving(WorkspaceVault workspace, CheckpointWriter writer, TakenIn taken) {
      this.workspace = workspace;
      this.writer = writer;
      this.taken = taken;
    }

    Arrival begin(SessionId id) throws IOException {
      Session session = session(id, Optional.empty());
      catalog.ensureWorkspace(new Workspace(workspace.id(), session.createdAt()));
      return new Arrival(begin(session, Optional.empty(), Snapshot.EMPTY), Change.NEW, taken);
    }

    private SessionState begin(Session session, Optional<CheckpointId> parent, Snapshot files)
        throws IOException {
      StoredCheckpoint first = put(session, 1, parent, session.createdAt(), files);
      catalog.begin(session, first.summary());
      return new SessionState(session, first.summary());
    }

    private StoredCheckpoint put(
        Session session, int number, Optional<CheckpointId> parent, Instant now, Snapshot files)
        throws IOException {
      return writer.put(
          new Checkpoint(session, number, parent, now, taken.trace(), files, writer.finish()));
    }

    private Session session(SessionId id, Optional<ForkPoint> forkPoint) throws IOException {
      return new Session(
          id,
          workspace.id(),
          taken.trace().format(),
          taken.reading().title().orElse(""),
          taken.reading().model(),
          clock.instant(),
          forkPoint,
          Optional.of(
              new Origin(
                  TraceFingerprint.of(workspace, taken.trace().files()),
                  taken.reading().lineage())),
          taken.reading().firstPrompt());
    }

    Arrival meet(SessionState session) throws IOException, Unfit {
      Kinship kinship = kinship(session);
      if (kinship.relation() != Relation.APART) {
        return goOn(session, kinship.relation());
      }
      for (SessionState fork : earlierForks(session)) {
        Relation other = kinship(fork).relation();
        if (other != Relation.APART) {
          return goOn(fork, other);
        }
      }
      return new Arrival(fork(session, kinship.commonBytes()), Change.FORKED, taken);
    }

    private Kinship kinship(SessionState session) throws IOException {
      return Kinship.of(taken.trace(), workspace.checkpoint(session.head()).trace(), workspace);
    }

    /// A fork that a person made has no origin.
    private List<SessionState> earlierForks(SessionState session) {
      return catalog.sessions(Optional.of(workspace.id())).stream()
          .filter(state -> state.session().origin().isPresent())
          .filter(state ->
              state
                  .session()
                  .forkPoint()
                  .filter(point -> point.parent().equals(session.session().id()))
                  .isPresent())
          .toList();
    }

    private Arrival goOn(SessionState line, Relation relation) throws IOException, Unfit {
      return switch (relation) {
        case SAME -> new Arrival(line, Change.UNCHANGED, taken);
        case SHORTER -> new Arrival(line, Change.BEHIND, taken);
        case LONGER -> new Arrival(advance(line), Change.CONTINUED, taken);
        case APART -> throw new IllegalArgumentException("it is another line");
      };
    }

    private SessionState advance(SessionState line) throws IOException, Unfit {
      CheckpointSummary head = line.head();
      Session session = renewed(line.session());
      StoredCheckpoint next =
          put(
              session,
              head.number() + 1,
              Optional.of(head.id()),
              clock.instant(),
              workspace.checkpoint(head).files());
      return switch (catalog.advance(session, next.summary(), head.number())) {
        case HeadResult.Moved _ -> new SessionState(session, next.summary());
        case HeadResult.Lost _ ->
            throw new Unfit("somebody saved the session meanwhile; migrate again");
      };
    }

    /// A title that it has may be one that a person gave it here.
    private Session renewed(Session old) {
      return new Session(
          old.id(),
          old.workspace(),
          old.agent(),
          old.title().isEmpty() ? taken.reading().title().orElse("") : old.title(),
          taken.reading().model().or(old::model),
          old.createdAt(),
          old.forkPoint(),
          old.origin(),
          taken.reading().firstPrompt().or(old::firstPrompt));
    }

    /// It leaves the session behind the last checkpoint whose trace it begins with.
    private SessionState fork(SessionState session, long commonBytes) throws IOException {
      SessionId parent = session.session().id();
      Optional<CheckpointSummary> last =
          catalog.checkpoints(parent).reversed().stream()
              .filter(checkpoint -> checkpoint.traceBytes() <= commonBytes)
              .findFirst();
      CheckpointSummary from =
          last.or(() -> catalog.checkpoint(parent, 1)).orElseGet(session::head);
      int messages = last.map(CheckpointSummary::messages).orElse(0);
      ForkPoint forkPoint = new ForkPoint(parent, messages, from.number());
      return begin(
          session(newIds.get(), Optional.of(forkPoint)),
          Optional.of(from.id()),
          workspace.checkpoint(from).files());
    }
  }
}
