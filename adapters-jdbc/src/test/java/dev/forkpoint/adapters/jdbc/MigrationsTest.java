package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.application.port.SessionOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsTest {
  private static final String OLD_SESSIONS =
      """
      insert into workspace (id, created_seconds, created_nanos) values ('w', 0, 0);
      insert into session (id, workspace_id, agent, title, model, created_seconds, created_nanos, head)
      values ('s1', 'w', 'Pi', 'Größe ÄNDERN', 'Model-A', 10, 0, 2),
             ('s2', 'w', 'codex', 'another', null, 20, 0, 1);
      insert into checkpoint (session_id, number, id, saved_seconds, saved_nanos, files, bytes,
                              added_bytes, messages, trace_bytes)
      values ('s1', 1, repeat('a', 64), 10, 0, 1, 10, 1, 9, 1),
             ('s1', 2, repeat('b', 64), 30, 0, 1, 30, 1, 4, 1),
             ('s2', 1, repeat('c', 64), 20, 0, 1, 20, 1, 8, 1);
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"})
  void a_database_of_an_older_version_is_brought_up_to_date(String version) throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      execute(database.source(), "drop all objects");
      database.migrations().upTo(version);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select count(*) from access_token")).isTrue();
      assertThat(statement.execute("select source_parent, deleted_seconds from session")).isTrue();
    }
  }

  @Test
  void sessions_that_an_older_version_recorded_are_found_and_have_their_places()
      throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      execute(database.source(), "drop all objects");
      database.migrations().upTo("9");
      execute(database.source(), OLD_SESSIONS);
    }
    try (JdbcSessionCatalog catalog = JdbcSessionCatalog.open(folder)) {
      assertOldSessions(catalog);
    }
  }

  @Test
  void so_are_those_on_a_server() throws SQLException {
    PostgresServer server = PostgresServer.shared();
    CatalogServer settings = server.settings(server.newDatabase());
    try (CatalogContext context = CatalogContext.of(settings)) {
      execute(context.pool(), "drop owned by current_user");
      context.serverMigrations().upTo("9");
      execute(context.pool(), OLD_SESSIONS);
    }
    try (JdbcSessionCatalog catalog = JdbcSessionCatalog.open(settings)) {
      assertOldSessions(catalog);
    }
  }

  private static void assertOldSessions(SessionCatalog catalog) {
    assertThat(found(catalog, SessionOrder.CREATED, "ändern")).containsExactly("s1");
    assertThat(found(catalog, SessionOrder.CREATED, "pi", "model-a")).containsExactly("s1");
    assertThat(found(catalog, SessionOrder.CREATED, "s2", "codex")).containsExactly("s2");
    assertThat(found(catalog, SessionOrder.UPDATED)).containsExactly("s1", "s2");
    assertThat(found(catalog, SessionOrder.MESSAGES)).containsExactly("s2", "s1");
    assertThat(found(catalog, SessionOrder.BYTES)).containsExactly("s1", "s2");
    assertThat(found(catalog, SessionOrder.CHECKPOINTS)).containsExactly("s1", "s2");
  }

  private static List<String> found(SessionCatalog catalog, SessionOrder order, String... words) {
    SessionFilter filter =
        new SessionFilter(Optional.empty(), Optional.empty(), List.of(words), order);
    return catalog.sessions(filter, Optional.empty(), 9).stream()
        .map(state -> state.session().id().value())
        .toList();
  }

  private static void execute(DataSource source, String statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(statements);
    }
  }

  @Test
  void many_processes_that_open_an_empty_database_of_a_server_at_once_all_find_the_newest()
      throws Exception {
    PostgresServer server = PostgresServer.shared();
    CatalogServer settings = server.settings(server.newDatabase());

    try (ExecutorService processes = Executors.newFixedThreadPool(8)) {
      Callable<Integer> process =
          () -> {
            try (JdbcSessionCatalog catalog = JdbcSessionCatalog.open(settings)) {
              return catalog.workspaces().size();
            }
          };
      assertThat(processes.invokeAll(Collections.nCopies(8, process)))
          .extracting(Future::get)
          .containsOnly(0);
    }
  }

  @Test
  void the_newest_version_is_that_of_the_last_migration() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/catalog"))) {
      assertThat(migrations.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("V"))
          .hasSize(Integer.parseInt(Migrations.NEWEST));
    }
  }
}
