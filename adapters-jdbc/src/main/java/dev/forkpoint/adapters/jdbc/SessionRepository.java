package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table `session`, read together with the checkpoints that sessions stand at.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<SessionRow, String> {
  /// All sessions with their heads.
  String ALL_STATES =
      """
      select s.id, s.workspace_id, s.agent, s.title, s.model, s.created_seconds, s.created_nanos,
             s.fork_parent_id, s.fork_messages, s.fork_checkpoint,
             s.fork_before_compaction, s.source, s.source_session, s.source_parent, s.source_messages,
             s.first_prompt,
             c.number, c.id as checkpoint_id, c.saved_seconds, c.saved_nanos, c.files, c.bytes,
             c.added_bytes, c.messages, c.trace_bytes
        from session s join checkpoint c on c.session_id = s.id and c.number = s.head
      """;

  /// The sessions that were not deleted, with their heads; a condition follows.
  String STATES = ALL_STATES + " where s.deleted_seconds is null and ";

  void save(SessionRow row);

  @Query(
      """
      update session
         set head = :head, agent = :agent, title = :title, model = :model,
             first_prompt = :firstPrompt
       where id = :id and head = :expected
      """)
  int moveHead(
      String id,
      int expected,
      int head,
      String agent,
      String title,
      @Nullable String model,
      @Nullable String firstPrompt);

  /// Takes from the checkpoint that a session stands at what lists are ordered by.
  @Query(
      """
      update session set (saved_seconds, saved_nanos, messages, bytes) = (
        select head.saved_seconds, head.saved_nanos, head.messages, head.bytes
          from checkpoint head where head.session_id = session.id and head.number = session.head)
       where id = :id
      """)
  void placeInLists(String id);

  /// Keeps everybody else from changing a session until the transaction ends.
  @Query("select id from session where id = :id and deleted_seconds is null for update")
  Optional<String> hold(String id);

  @Query("update session set title = :title where id = :id")
  void rename(String id, String title);

  @Query("update session set deleted_seconds = :at where id = :id and deleted_seconds is null")
  int delete(String id, long at);

  @Query(
      """
      update session set deleted_seconds = :at
       where workspace_id = :workspaceId and deleted_seconds is null
      """)
  int deleteAll(String workspaceId, long at);

  @Query("update session set deleted_seconds = null where id = :id and deleted_seconds is not null")
  int restore(String id);

  @Query("select count(*) from session where id = :id")
  long count(String id);

  @Query(
      ALL_STATES
          + " where s.deleted_seconds is not null and s.id >= :first and s.id < :behind"
          + " order by s.id limit :most")
  List<SessionStateRow> deletedBetween(String first, String behind, int most);

  @Query(
      STATES
          + "s.workspace_id = :workspaceId and s.source = :source"
          + " order by s.created_seconds, s.created_nanos, s.id limit 1")
  Optional<SessionStateRow> importedFrom(String workspaceId, String source);

  @Query(STATES + "s.id = :id")
  Optional<SessionStateRow> state(String id);

  @Query(STATES + "s.id in (:ids)")
  List<SessionStateRow> states(List<String> ids);

  /// Also where it was deleted.
  @Query(ALL_STATES + " where s.id = :id")
  Optional<SessionStateRow> stateOfAny(String id);

  @Query(STATES + "s.id >= :first and s.id < :behind order by s.id limit :most")
  List<SessionStateRow> between(String first, String behind, int most);

  @Query(STATES + "s.workspace_id = :workspaceId and s.title = :title order by s.id")
  List<SessionStateRow> titled(String workspaceId, String title);
}
