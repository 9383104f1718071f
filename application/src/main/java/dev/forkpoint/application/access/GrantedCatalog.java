package dev.forkpoint.application.access;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// The catalog as one caller may see it: what lies in a workspace that the caller's grant does not
/// reach is not there. So whatever stands on it, finds, lists and changes nothing else, without
/// knowing of grants.
///
/// Where something there stands in the way of something new, [NotGranted] is thrown.
public final class GrantedCatalog implements SessionCatalog {
  private final SessionCatalog all;
  private final Caller caller;

  /// @param caller asked anew each time
  public GrantedCatalog(SessionCatalog all, Caller caller) {
    this.all = all;
    this.caller = caller;
  }

  private boolean reaches(WorkspaceId workspace) {
    return caller.grant().reaches(workspace);
  }

  private boolean reaches(SessionState state) {
    return reaches(state.session().workspace());
  }

  /// Whether the session exists, removed or not, where the caller may see it.
  private boolean reaches(SessionId id) {
    return !caller.grant().isLimited() || anywhere(id).filter(this::reaches).isPresent();
  }

  private Optional<SessionState> anywhere(SessionId id) {
    return all.session(id)
        .or(() ->
            all.deletedStartingWith(id.value(), 1).stream()
                .filter(state -> state.session().id().equals(id))
                .findFirst());
  }

  @Override
  public Workspace ensureWorkspace(Workspace workspace) {
    requireReach(workspace.id());
    return all.ensureWorkspace(workspace);
  }

  private void requireReach(WorkspaceId workspace) {
    if (!reaches(workspace)) {
      throw new NotGranted("There is no workspace '" + workspace + "'.");
    }
  }

  @Override
  public List<Workspace> workspaces() {
    return all.workspaces().stream().filter(workspace -> reaches(workspace.id())).toList();
  }

  @Override
  public List<Workspace> workspaces(Optional<WorkspaceId> after, int limit) {
    Grant here = caller.grant();
    if (!here.isLimited()) {
      return all.workspaces(after, limit);
    }
    return workspaces().stream()
        .filter(workspace -> isBehind(workspace.id(), after))
        .limit(limit)
        .toList();
  }

  private static boolean isBehind(WorkspaceId id, Optional<WorkspaceId> after) {
    return after.isEmpty() || id.value().compareTo(after.get().value()) > 0;
  }

  @Override
  public boolean deleteWorkspace(WorkspaceId id, Instant at) {
    return reaches(id) && all.deleteWorkspace(id, at);
  }

  @Override
  public Optional<Workspace> workspace(WorkspaceId id) {
    return all.workspace(id).filter(_ -> reaches(id));
  }

  @Override
  public void begin(Session session, List<CheckpointSummary> checkpoints) {
    requireReach(session.workspace());
    requireFree(session.id());
    all.begin(session, checkpoints);
  }

  /// Ids are unique in the vault, also among the sessions that the caller does not see.
  private void requireFree(SessionId id) {
    if (!caller.grant().isLimited()) {
      return;
    }
    Optional<SessionState> taken = anywhere(id);
    if (taken.isPresent() && !reaches(taken.get())) {
      throw new NotGranted("There is no session '" + id + "'.");
    }
  }

  @Override
  public Optional<SessionState> importedFrom(WorkspaceId workspace, Digest source) {
    return all.importedFrom(workspace, source).filter(this::reaches);
  }

  @Override
  public HeadResult advance(Session session, List<CheckpointSummary> checkpoints, int expected) {
    requireReach(session.workspace());
    return all.advance(session, checkpoints, expected);
  }

  @Override
  public boolean rename(SessionId id, String title) {
    return reaches(id) && all.rename(id, title);
  }

  @Override
  public boolean delete(SessionId id, Instant at) {
    return reaches(id) && all.delete(id, at);
  }

  @Override
  public boolean restore(SessionId id) {
    return reaches(id) && all.restore(id);
  }

  @Override
  public List<SessionState> deletedStartingWith(String prefix, int limit) {
    return reached(most -> all.deletedStartingWith(prefix, most), limit);
  }

  @Override
  public Optional<SessionState> session(SessionId id) {
    return all.session(id).filter(this::reaches);
  }

  @Override
  public List<SessionState> sessionsStartingWith(String prefix, int limit) {
    return reached(most -> all.sessionsStartingWith(prefix, most), limit);
  }

  /// The first of a list that are reached. What is not reached takes no place among them, so more
  /// of the list is asked for until there are enough, or no more.
  private List<SessionState> reached(IntFunction<List<SessionState>> first, int limit) {
    int most = limit;
    while (true) {
      List<SessionState> some = first.apply(most);
      List<SessionState> reached = some.stream().filter(this::reaches).limit(limit).toList();
      if (reached.size() == limit || some.size() < most) {
        return reached;
      }
      most = Math.multiplyExact(most, 8);
    }
  }

  @Override
  public List<SessionState> sessionsTitled(WorkspaceId workspace, String title) {
    return reaches(workspace) ? all.sessionsTitled(workspace, title) : List.of();
  }

  @Override
  public List<SessionState> sessions(SessionFilter filter, Optional<SessionId> after, int limit) {
    Grant here = caller.grant();
    if (!here.isLimited()) {
      return all.sessions(filter, after, limit);
    }
    Optional<SessionId> last = after.filter(this::reaches);
    return here.workspaces().stream()
        .filter(reached -> filter.workspace().filter(one -> !one.equals(reached)).isEmpty())
        .flatMap(reached -> all.sessions(filter.in(reached), last, limit).stream())
        .sorted(filter.order().comparator())
        .limit(limit)
        .toList();
  }

  @Override
  public List<CheckpointSummary> checkpoints(SessionId session) {
    return reaches(session) ? all.checkpoints(session) : List.of();
  }

  @Override
  public List<CheckpointSummary> checkpoints(SessionId session, int after, int limit) {
    return reaches(session) ? all.checkpoints(session, after, limit) : List.of();
  }

  @Override
  public Optional<CheckpointSummary> checkpoint(SessionId session, int number) {
    return reaches(session) ? all.checkpoint(session, number) : Optional.empty();
  }
}
