package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table `session_lease`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionLeaseRepository extends GenericRepository<SessionLeaseRow, String> {
  /// Milliseconds since 1970 by the database's clock, which is the same for all processes.
  @Query("select cast(floor(extract(epoch from current_timestamp) * 1000) as bigint)")
  long now();

  @Query("delete from session_lease where session_id = :sessionId and until_millis <= :now")
  int removeEnded(String sessionId, long now);

  @Query(
      """
      insert into session_lease (session_id, id, holder, until_millis)
      values (:sessionId, :id, :holder, :untilMillis) on conflict do nothing
      """)
  int add(String sessionId, String id, String holder, long untilMillis);

  @Query("select * from session_lease where session_id = :sessionId")
  Optional<SessionLeaseRow> of(String sessionId);

  @Query(
      """
      update session_lease set until_millis = :untilMillis
       where session_id = :sessionId and id = :id
      """)
  int prolong(String sessionId, String id, long untilMillis);

  @Query("delete from session_lease where session_id = :sessionId and id = :id")
  int remove(String sessionId, String id);
}
