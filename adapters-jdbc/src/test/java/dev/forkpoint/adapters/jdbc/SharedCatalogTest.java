package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalogContract;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The catalog on a real PostgreSQL server.
final class SharedCatalogTest extends SessionCatalogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newCatalog();
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected SessionCatalog open() {
    JdbcSessionCatalog catalog = JdbcSessionCatalog.open(server.settings(database));
    opened.add(catalog);
    return catalog;
  }

  @AfterEach
  void close() throws SQLException {
    opened.forEach(JdbcSessionCatalog::close);
    server.drop(database);
  }

  @Test
  void connections_that_broke_are_replaced() throws SQLException {
    SessionCatalog catalog = open();
    Workspace workspace = new Workspace(new WorkspaceId("w"), Instant.EPOCH);
    catalog.ensureWorkspace(workspace);

    server.disconnect(database);

    assertThat(failuresUntilItWorks(catalog::workspaces))
        .allSatisfy(failure ->
            assertThat(failure)
                .isInstanceOf(CatalogException.class)
                .hasMessage("list workspaces: the connection to the database broke; try again"));
    assertThat(catalog.workspaces()).containsExactly(workspace);
  }

  /// Each connection may fail once, where it is used so soon that it is not tried before.
  private static List<Throwable> failuresUntilItWorks(ThrowingCallable use) {
    return Stream.generate(() -> Optional.ofNullable(catchThrowable(use)))
        .takeWhile(Optional::isPresent)
        .map(Optional::get)
        .limit(PostgresServer.CONNECTIONS)
        .toList();
  }
}
