package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// The table `session_text`. It holds nothing else, so that a search has little to read.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionTextRepository extends GenericRepository<SessionTextRow, String> {
  void save(SessionTextRow row);

  @Query("update session_text set text = :text where session_id = :sessionId")
  int replace(String sessionId, String text);
}
