package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/// The table `destination`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DestinationRepository extends GenericRepository<DestinationRow, String> {
  void save(DestinationRow row);

  Optional<DestinationRow> findByName(String name);

  @Query("delete from destination where name = :name and revision = :revision")
  int remove(String name, long revision);
}
