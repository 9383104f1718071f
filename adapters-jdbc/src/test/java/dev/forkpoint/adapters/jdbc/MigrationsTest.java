package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MigrationsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5", "6", "7", "8"})
  void a_database_of_an_older_version_is_brought_up_to_date(String version) throws SQLException {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
      empty(database);
      database.migrations().upTo(version);
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
        Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select count(*) from access_token")).isTrue();
      assertThat(statement.execute("select source_parent, deleted_seconds from session")).isTrue();
    }
  }

  private static void empty(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop all objects");
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
