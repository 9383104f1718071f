package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SharesContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The shares on a real PostgreSQL server.
final class SharedSharesTest extends SharesContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected Opened open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    return new Opened(catalog, catalog.shares());
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }
}
