package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `home`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HomeRepository extends GenericRepository<HomeRow, String> {
  void save(HomeRow row);

  Optional<HomeRow> findByWorkspaceIdAndNumber(String workspaceId, int number);

  List<HomeRow> findByWorkspaceIdAndSessionIdOrderByNumber(String workspaceId, String sessionId);

  @Query("select count(*) from home where workspace_id = :workspaceId and number >= :number")
  long countFrom(String workspaceId, int number);

  @Query(
      """
      select * from home where workspace_id = :workspaceId and number < :before
       order by number desc limit :most
      """)
  List<HomeRow> page(String workspaceId, int before, int most);
}
