package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `workspace`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkspaceRepository extends GenericRepository<WorkspaceRow, String> {
  /// The workspaces that were not deleted; a condition may follow.
  String THERE =
      "select id, created_seconds, created_nanos from workspace where deleted_seconds is null";

  void save(WorkspaceRow row);

  @Query(THERE + " and id = :id")
  Optional<WorkspaceRow> find(String id);

  @Query(THERE + " order by id")
  List<WorkspaceRow> all();

  @Query(THERE + " and id > :after order by id limit :most")
  List<WorkspaceRow> page(String after, int most);

  @Query("update workspace set deleted_seconds = :at where id = :id and deleted_seconds is null")
  int delete(String id, long at);

  @Query(
      "update workspace set deleted_seconds = null where id = :id and deleted_seconds is not null")
  int restore(String id);

  @Query(
      """
      update workspace set deleted_seconds = null
       where id = (select workspace_id from session where id = :sessionId)
      """)
  int restoreOf(String sessionId);
}
