package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/// The table `workspace`.
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WorkspaceRepository extends GenericRepository<WorkspaceRow, String> {
  void save(WorkspaceRow row);

  Optional<WorkspaceRow> findById(String id);

  List<WorkspaceRow> findAllOrderById();
}
