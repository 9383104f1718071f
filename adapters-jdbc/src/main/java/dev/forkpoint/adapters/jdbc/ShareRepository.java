package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `share`, read together with where sessions stand.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShareRepository extends GenericRepository<ShareRow, String> {
  void save(ShareRow row);

  Optional<ShareRow> findBySessionIdAndDestination(String sessionId, String destination);

  List<ShareRow> findBySessionIdOrderByDestination(String sessionId);

  List<ShareRow> findByDestinationOrderBySessionId(String destination);

  @Query(
      """
      select share.* from share
        left join session on session.id = share.session_id and session.deleted_seconds is null
       where share.destination = :destination
         and (share.wish = 'SHARED' and session.head <> share.settled
           or share.wish = 'WITHDRAWN' and share.dataset is not null)
       order by share.session_id limit :most
      """)
  List<ShareRow> due(String destination, int most);

  @Query(
      """
      delete from share
       where session_id = :sessionId and destination = :destination and revision = :revision
      """)
  int remove(String sessionId, String destination, long revision);
}
