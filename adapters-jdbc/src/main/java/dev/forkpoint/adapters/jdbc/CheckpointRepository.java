package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `checkpoint`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CheckpointRepository extends GenericRepository<CheckpointRow, String> {
  void saveAll(List<CheckpointRow> rows);

  Optional<CheckpointRow> findBySessionIdAndNumber(String sessionId, int number);

  List<CheckpointRow> findBySessionIdOrderByNumber(String sessionId);

  @Query(
      """
      select * from checkpoint where session_id = :sessionId and number > :after
       order by number limit :most
      """)
  List<CheckpointRow> page(String sessionId, int after, int most);
}
