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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The catalog on a real PostgreSQL server.
final class SharedCatalogTest extends SessionCatalogContract {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newDatabase();
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

    assertThatWhatFailed(catchThrowable(catalog::workspaces));
    assertThat(catalog.workspaces()).containsExactly(workspace);
  }

  /// Whether the first use after the break fails depends on how soon it comes.
  private static void assertThatWhatFailed(@Nullable Throwable failure) {
    if (failure != null) {
      assertThat(failure)
          .isInstanceOf(CatalogException.class)
          .hasMessage("list workspaces: the connection to the database broke; try again");
    }
  }
}
