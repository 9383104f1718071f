package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `access_token`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessTokenRepository extends GenericRepository<AccessTokenRow, String> {
  void save(AccessTokenRow row);

  Optional<AccessTokenRow> findById(String id);

  List<AccessTokenRow> findAllOrderByCreatedSecondsAndCreatedNanosAndId();

  @Query("delete from access_token where id = :id")
  int remove(String id);
}
