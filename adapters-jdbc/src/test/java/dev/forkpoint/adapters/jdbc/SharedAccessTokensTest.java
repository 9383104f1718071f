package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AccessTokensContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The tokens on a real PostgreSQL server.
final class SharedAccessTokensTest extends AccessTokensContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected AccessTokens open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    return catalog.accessTokens();
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }
}
