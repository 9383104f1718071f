package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.application.port.SessionOrder;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A catalog in memory.
public final class InMemorySessionCatalog implements SessionCatalog {
  private final Map<String, Workspace> workspaces = new TreeMap<>();
  private final Map<String, Workspace> deletedWorkspaces = new HashMap<>();
  private final Map<SessionId, Session> sessions = new HashMap<>();
  private final Map<SessionId, Session> deleted = new HashMap<>();
  private final Map<SessionId, List<CheckpointSummary>> checkpoints = new HashMap<>();

  @Override
  public synchronized Workspace ensureWorkspace(Workspace workspace) {
    bringBack(workspace.id());
    return workspaces.computeIfAbsent(workspace.id().value(), _ -> workspace);
  }

  private void bringBack(WorkspaceId id) {
    Optional.ofNullable(deletedWorkspaces.remove(id.value()))
        .ifPresent(found -> workspaces.put(id.value(), found));
  }

  @Override
  public synchronized boolean deleteWorkspace(WorkspaceId id, Instant at) {
    Optional<Workspace> workspace = Optional.ofNullable(workspaces.remove(id.value()));
    workspace.ifPresent(found -> deletedWorkspaces.put(id.value(), found));
    List.copyOf(sessions.values()).stream()
        .filter(session -> session.workspace().equals(id))
        .forEach(session -> delete(session.id(), at));
    return workspace.isPresent();
  }

  @Override
  public synchronized List<Workspace> workspaces(Optional<WorkspaceId> after, int limit) {
    return workspaces.values().stream()
        .filter(next -> after.isEmpty() || next.id().value().compareTo(after.get().value()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Workspace> workspaces() {
    return List.copyOf(workspaces.values());
  }

  @Override
  public synchronized Optional<Workspace> workspace(WorkspaceId id) {
    return Optional.ofNullable(workspaces.get(id.value()));
  }

  @Override
  public synchronized void begin(Session session, List<CheckpointSummary> first) {
    if (checkpoints.containsKey(session.id())
        || !workspaces.containsKey(session.workspace().value())) {
      throw new IllegalArgumentException("cannot begin " + session.id());
    }
    sessions.put(session.id(), session);
    checkpoints.put(session.id(), new ArrayList<>(first));
  }

  @Override
  public synchronized Optional<SessionState> importedFrom(WorkspaceId workspace, Digest source) {
    return sessions.values().stream()
        .filter(session -> session.workspace().equals(workspace))
        .filter(
            session -> session.origin().filter(from -> from.source().equals(source)).isPresent())
        .map(this::state)
        .max(SessionOrder.CREATED.comparator());
  }

  @Override
  public synchronized boolean rename(SessionId id, String title) {
    return sessions.computeIfPresent(id, (_, session) -> session.titled(title)) != null;
  }

  @Override
  public synchronized boolean delete(SessionId id, Instant at) {
    return move(id, sessions, deleted);
  }

  @Override
  public synchronized boolean restore(SessionId id) {
    boolean isBack = move(id, deleted, sessions);
    Optional.ofNullable(sessions.get(id)).map(Session::workspace).ifPresent(this::bringBack);
    return isBack;
  }

  private static boolean move(
      SessionId id, Map<SessionId, Session> from, Map<SessionId, Session> to) {
    Optional<Session> session = Optional.ofNullable(from.remove(id));
    session.ifPresent(found -> to.put(id, found));
    return session.isPresent();
  }

  @Override
  public synchronized List<SessionState> deletedStartingWith(String prefix, int limit) {
    return byId(deleted)
        .filter(state -> state.session().id().value().startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized HeadResult advance(
      Session session, List<CheckpointSummary> next, int expected) {
    if (!sessions.containsKey(session.id())) {
      throw new IllegalArgumentException("there is no session " + session.id());
    }
    List<CheckpointSummary> all = checkpoints.get(session.id());
    if (all.getLast().number() != expected) {
      return new HeadResult.Lost(all.getLast());
    }
    all.addAll(next);
    all.sort(Comparator.comparingInt(CheckpointSummary::number));
    sessions.put(session.id(), session);
    return new HeadResult.Moved();
  }

  @Override
  public synchronized Optional<SessionState> session(SessionId id) {
    return Optional.ofNullable(sessions.get(id)).map(this::state);
  }

  private Optional<SessionState> sessionOfAny(SessionId id) {
    return session(id).or(() -> Optional.ofNullable(deleted.get(id)).map(this::state));
  }

  private SessionState state(Session session) {
    return new SessionState(session, checkpoints.get(session.id()).getLast());
  }

  @Override
  public synchronized List<SessionState> sessionsStartingWith(String prefix, int limit) {
    return byId(sessions)
        .filter(state -> state.session().id().value().startsWith(prefix))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<SessionState> sessionsTitled(WorkspaceId workspace, String title) {
    return byId(sessions)
        .filter(state -> state.session().workspace().equals(workspace))
        .filter(state -> state.session().title().equals(title))
        .toList();
  }

  private Stream<SessionState> byId(Map<SessionId, Session> some) {
    return some.values().stream()
        .map(this::state)
        .sorted(Comparator.comparing(state -> state.session().id().value()));
  }

  @Override
  public synchronized List<SessionState> sessions(
      SessionFilter filter, Optional<SessionId> after, int limit) {
    Comparator<SessionState> order = filter.order().comparator();
    Optional<SessionState> last = after.flatMap(this::sessionOfAny);
    return sessions.values().stream()
        .map(this::state)
        .filter(filter::shows)
        .filter(state -> last.isEmpty() || order.compare(state, last.get()) > 0)
        .sorted(order)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<CheckpointSummary> checkpoints(SessionId session) {
    return List.copyOf(checkpoints.getOrDefault(session, List.of()));
  }

  @Override
  public List<CheckpointSummary> checkpoints(SessionId session, int after, int limit) {
    return checkpoints(session).stream()
        .filter(checkpoint -> checkpoint.number() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<CheckpointSummary> checkpoint(SessionId session, int number) {
    return checkpoints(session).stream()
        .filter(checkpoint -> checkpoint.number() == number)
        .findFirst();
  }
}
