package dev.forkpoint.application.port;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The index over the store: which workspaces, sessions and checkpoints there are, and at which
/// checkpoint each session stands (its head).
///
/// Everything but the heads can be had from the store again. Each mutation is one transaction: it
/// happens whole or not at all, and is durable when the method returns. Safe for any number of
/// threads and processes. Every method throws [CatalogException] where the database is in trouble.
public interface SessionCatalog {

  /// A session and where it stands.
  ///
  /// @param head its latest checkpoint
  record SessionState(Session session, CheckpointSummary head) {}

  /// A checkpoint as lists show it.
  ///
  /// @param files number of files
  /// @param bytes their length together
  /// @param addedBytes what it added to the store: its packs and its own object
  /// @param messages messages of the effective transcript
  /// @param traceBytes length of the trace's main file
  record CheckpointSummary(
      SessionId session,
      int number,
      CheckpointId id,
      Instant savedAt,
      long files,
      long bytes,
      long addedBytes,
      int messages,
      long traceBytes) {}

  /// How moving a head ended.
  sealed interface HeadResult {
    /// The head stands at the new checkpoint.
    record Moved() implements HeadResult {}

    /// Somebody else moved it first; nothing was recorded.
    ///
    /// @param actual where it stands
    record Lost(CheckpointSummary actual) implements HeadResult {}
  }

  /// Records a workspace where there is none of that name yet. One that was deleted is there again,
  /// without its sessions.
  ///
  /// @return the workspace of that name
  Workspace ensureWorkspace(Workspace workspace);

  /// All workspaces, by name.
  List<Workspace> workspaces();

  /// A page of the workspaces, by name.
  ///
  /// @param after the last workspace of the page before, where there is one
  List<Workspace> workspaces(Optional<WorkspaceId> after, int limit);

  Optional<Workspace> workspace(WorkspaceId id);

  /// Hides a workspace, and every session of it as [#delete] does. Nothing is lost.
  ///
  /// @return whether there was such a workspace
  boolean deleteWorkspace(WorkspaceId id, Instant at);

  /// Records a new session with its first checkpoint, at which it then stands.
  ///
  /// @throws IllegalArgumentException where the session exists or its workspace does not
  default void begin(Session session, CheckpointSummary first) {
    begin(session, List.of(first));
  }

  /// Records a new session with checkpoints that it has already. It then stands at the last.
  ///
  /// @param checkpoints by number, at least one
  /// @throws IllegalArgumentException where the session exists or its workspace does not
  void begin(Session session, List<CheckpointSummary> checkpoints);

  /// The session of a workspace that was imported from a trace of this fingerprint; the oldest of
  /// several.
  Optional<SessionState> importedFrom(WorkspaceId workspace, Digest source);

  /// Records a checkpoint and moves the head to it, if the session still stands at checkpoint
  /// `expected`; updates the session's agent, title, model and first prompt.
  ///
  /// @param expected the number of a checkpoint
  default HeadResult advance(Session session, CheckpointSummary next, int expected) {
    return advance(session, List.of(next), expected);
  }

  /// Records checkpoints that the session lacks, if it still stands at checkpoint `expected`, and
  /// moves the head to the last of them, unless all of them come before it; updates the session's
  /// agent, title, model and first prompt.
  ///
  /// @param checkpoints by number, at least one
  /// @param expected the number of a checkpoint
  HeadResult advance(Session session, List<CheckpointSummary> checkpoints, int expected);

  /// Gives a session another title.
  ///
  /// @return whether there is such a session
  boolean rename(SessionId id, String title);

  /// Hides a session from everything but [#deletedStartingWith] and [#restore]. Nothing of it is
  /// lost; its forks stay.
  ///
  /// @return whether there was such a session
  boolean delete(SessionId id, Instant at);

  /// Undoes [#delete]. The session's workspace is there again, too, where it was deleted.
  ///
  /// @return whether there was such a deleted session
  boolean restore(SessionId id);

  /// The deleted sessions whose id begins with `prefix`, by id, at most `limit` of them.
  List<SessionState> deletedStartingWith(String prefix, int limit);

  Optional<SessionState> session(SessionId id);

  /// The sessions whose id begins with `prefix`, by id, at most `limit` of them.
  List<SessionState> sessionsStartingWith(String prefix, int limit);

  /// The sessions of a workspace that bear this title.
  List<SessionState> sessionsTitled(WorkspaceId workspace, String title);

  /// A page of those sessions that a filter shows, in its order.
  ///
  /// @param after the last session of the page before, where there is one; it may have been deleted
  ///   meanwhile
  List<SessionState> sessions(SessionFilter filter, Optional<SessionId> after, int limit);

  /// A page of sessions, the one created last first.
  ///
  /// @param workspace only those of this workspace, where given
  /// @param after the last session of the page before, where there is one
  default List<SessionState> sessions(
      Optional<WorkspaceId> workspace, Optional<SessionId> after, int limit) {
    return sessions(SessionFilter.all(workspace), after, limit);
  }

  /// The checkpoints of a session, by number.
  List<CheckpointSummary> checkpoints(SessionId session);

  /// All sessions, the one created last first, taken a page at a time.
  ///
  /// @param workspace only those of this workspace, where given
  default List<SessionState> sessions(Optional<WorkspaceId> workspace) {
    int most = 1000;
    List<SessionState> all = new ArrayList<>();
    List<SessionState> page = sessions(workspace, Optional.empty(), most);
    all.addAll(page);
    while (page.size() == most) {
      page = sessions(workspace, Optional.of(page.getLast().session().id()), most);
      all.addAll(page);
    }
    return all;
  }

  /// A page of the checkpoints of a session, by number.
  ///
  /// @param after the number of the last checkpoint of the page before; 0 for the first page
  List<CheckpointSummary> checkpoints(SessionId session, int after, int limit);

  Optional<CheckpointSummary> checkpoint(SessionId session, int number);
}
