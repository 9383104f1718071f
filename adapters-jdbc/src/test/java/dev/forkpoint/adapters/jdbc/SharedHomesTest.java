package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.HomeCatalogContract;
import dev.forkpoint.domain.session.Workspace;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The homes on a real PostgreSQL server.
final class SharedHomesTest extends HomeCatalogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected HomeCatalog open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    catalog.ensureWorkspace(new Workspace(WORKSPACE, Instant.EPOCH));
    return catalog.homeCatalog();
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }
}
