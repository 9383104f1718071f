package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.SessionLeasesContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The leases on a real PostgreSQL server.
final class SharedLeasesTest extends SessionLeasesContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected SessionLeases open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    return catalog.sessionLeases();
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }
}
