package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/// The table `mirror_backlog`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MirrorBacklogRepository extends GenericRepository<MirrorBacklogRow, String> {
  @Query(
      "insert into mirror_backlog (session_id, mark) values (:sessionId, :mark) on conflict do nothing")
  int add(String sessionId, long mark);

  @Query("update mirror_backlog set mark = :mark where session_id = :sessionId")
  int mark(String sessionId, long mark);

  @Query("delete from mirror_backlog where session_id = :sessionId and mark = :mark")
  int remove(String sessionId, long mark);

  @Query("select * from mirror_backlog order by session_id")
  List<MirrorBacklogRow> all();
}
