package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CatalogDatabaseTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3"})
  void a_database_of_an_older_version_is_brought_up_to_date(String version) throws SQLException {
    try (CatalogDatabase database = CatalogDatabase.open(folder)) {
      empty(database);
      Flyway.configure()
          .loggers("slf4j")
          .dataSource(database.source())
          .locations("classpath:db/catalog")
          .target(version)
          .load()
          .migrate();
    }
    try (CatalogDatabase database = CatalogDatabase.open(folder);
        Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.execute("select count(*) from access_token")).isTrue();
      assertThat(statement.execute("select source_parent, deleted_seconds from session")).isTrue();
    }
  }

  private static void empty(CatalogDatabase database) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop all objects");
    }
  }

  @Test
  void the_newest_version_is_that_of_the_last_migration() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/catalog"))) {
      assertThat(migrations.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("V"))
          .hasSize(Integer.parseInt(CatalogDatabase.NEWEST));
    }
  }
}
