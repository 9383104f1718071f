package dev.forkpoint.application.look;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Trace;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.UsageByModel;
import java.io.IOException;
import java.util.Optional;

/// Adds up what a session's answers cost. What a fork has from its parent counts for the parent
/// alone, so the sum over sessions counts every answer once.
public final class CountUsage {
  private final SessionCatalog catalog;
  private final ReadSession readSession;

  public CountUsage(SessionCatalog catalog, ReadSession readSession) {
    this.catalog = catalog;
    this.readSession = readSession;
  }

  /// What the session itself added, up to where it stands.
  public UsageByModel of(SessionState state) throws IOException {
    Session session = state.session();
    OwnRows own = new OwnRows(inheritedRows(session));
    readSession.events(session, state.head(), own);
    return own.usage;
  }

  /// What all sessions of a workspace added.
  public UsageByModel ofAll(WorkspaceId workspace) throws IOException {
    UsageByModel all = new UsageByModel();
    for (SessionState state : catalog.sessions(Optional.of(workspace))) {
      all.add(of(state).tokens());
    }
    return all;
  }

  private long inheritedRows(Session session) throws IOException {
    Optional<ForkPoint> point = session.forkPoint();
    return point.isEmpty() ? 0 : inherited(session, point.get()).rows();
  }

  /// A fork begins with what it has from its parent; but one that a save made, because another was
  /// first, begins with the turn that was saved, and its parent's checkpoint holds what was before.
  private Trace inherited(Session session, ForkPoint point) throws IOException {
    Trace first = trace(session, session.id(), 1);
    return first.messages() == point.messages()
        ? first
        : trace(session, point.parent(), point.checkpoint());
  }

  private Trace trace(Session fork, SessionId id, int number) throws IOException {
    CheckpointSummary checkpoint =
        catalog
            .checkpoint(id, number)
            .orElseThrow(() ->
                new StoreException.Damaged(
                    "count usage: session %s has no checkpoint %d".formatted(id, number)));
    return readSession.checkpoint(fork, checkpoint).trace();
  }

  private static final class OwnRows implements TraceFormat.Sink {
    private final long inherited;
    private final UsageByModel usage = new UsageByModel();

    private OwnRows(long inherited) {
      this.inherited = inherited;
    }

    @Override
    public void event(Event event) {
      if (event.row() > inherited) {
        usage.take(event);
      }
    }

    @Override
    public void issue(TraceIssue issue) {}
  }
}
