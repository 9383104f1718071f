package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read when something is wrong with the server.
final class ServerFaultsTest {
  private final PostgresServer server = PostgresServer.shared();
  private final String database = server.newDatabase();
  private final CatalogServer settings = server.settings(database);

  @AfterEach
  void drop() throws SQLException {
    server.drop(database);
  }

  @Test
  void nobody_answers() {
    assertOneLine(
        new CatalogServer(
            "jdbc:postgresql://127.0.0.1:1/forkpoint", Optional.empty(), Optional.empty(), 1),
        "open the catalog at postgresql://127.0.0.1:1/forkpoint: the database server cannot be reached");
  }

  @Test
  void the_password_is_wrong() {
    assertOneLine(
        new CatalogServer(settings.url(), settings.user(), Optional.of("wrong"), 1),
        "does not let us in; see to user and password");
  }

  @Test
  void a_password_is_nowhere_in_what_is_said() {
    CatalogServer secretive =
        new CatalogServer(
            settings.url() + "?password=sesame", settings.user(), Optional.empty(), 1);

    assertThat(secretive)
        .hasToString("postgresql://" + settings.url().substring("jdbc:postgresql://".length()));
    assertThatThrownBy(() -> JdbcSessionCatalog.open(secretive)).message().doesNotContain("sesame");
  }

  @Test
  void there_is_no_such_database() {
    assertOneLine(server.settings("nowhere"), "make the database, or name another", "\"nowhere\"");
  }

  @Test
  void all_connections_are_taken() throws SQLException {
    server.execute("alter database " + database + " connection limit 0");

    assertOneLine(settings, "has no connection left");
  }

  @Test
  void the_user_may_make_no_tables() throws SQLException {
    server.execute("alter database " + database + " owner to postgres");

    assertOneLine(settings, "see to its rights", "permission denied for schema public");
  }

  @Test
  void the_database_is_a_standby() throws SQLException {
    JdbcSessionCatalog.open(settings).close();
    server.execute("alter database " + database + " set default_transaction_read_only = on");

    try (JdbcSessionCatalog catalog = JdbcSessionCatalog.open(settings)) {
      assertThat(catalog.workspaces()).isEmpty();
      assertThatThrownBy(
              () -> catalog.ensureWorkspace(new Workspace(new WorkspaceId("w"), Instant.EPOCH)))
          .isInstanceOf(CatalogException.class)
          .hasMessage(
              "make workspace w: the database takes no changes; name the primary server, not a standby");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "postgresql://localhost/forkpoint", "jdbc:mysql://localhost/forkpoint"})
  void the_url_is_none_of_a_server(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogServer(url, Optional.empty(), Optional.empty(), 1))
        .withMessageContaining("as in jdbc:postgresql://localhost:5432/forkpoint");
  }

  private static void assertOneLine(CatalogServer server, String... parts) {
    assertThatThrownBy(() -> JdbcSessionCatalog.open(server))
        .isInstanceOf(CatalogException.class)
        .message()
        .contains(parts)
        .doesNotContain("\n");
  }
}
