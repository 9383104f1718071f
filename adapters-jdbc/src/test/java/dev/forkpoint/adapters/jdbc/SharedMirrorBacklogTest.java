package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.MirrorBacklog;
import dev.forkpoint.application.port.MirrorBacklogContract;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/// The backlog on a real PostgreSQL server.
final class SharedMirrorBacklogTest extends MirrorBacklogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected MirrorBacklog open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    return catalog.mirrorBacklog();
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }
}
