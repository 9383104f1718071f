package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;

/// The embedded database of a data directory, in its newest schema.
///
/// It is H2 in the mode of PostgreSQL, served on the loopback address by whichever process opened
/// it first, so that the command line and a service can use it at the same time. It is not
/// compacted when it is closed, because a short command would wait for that; H2 uses freed room
/// again.
final class CatalogDatabase implements AutoCloseable {
  /// The version of the newest migration.
  static final String NEWEST = "5";

  private static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";AUTO_SERVER=TRUE;MAX_COMPACT_TIME=0";

  private final JdbcConnectionPool pool;

  private CatalogDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /// Opens the database, and makes it where there is none.
  ///
  /// @throws CatalogException where it is locked, damaged, or cannot be written
  static CatalogDatabase open(Path dataDirectory) {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    String file = dataDirectory.resolve("catalog").toAbsolutePath().toString();
    CatalogDatabase database =
        new CatalogDatabase(JdbcConnectionPool.create("jdbc:h2:file:" + file + OPTIONS, "sa", ""));
    try {
      database.migrate();
      return database;
    } catch (SQLException | FlywayException e) {
      database.close();
      throw CatalogFaults.translate("open the catalog in " + dataDirectory, e);
    }
  }

  DataSource source() {
    return pool;
  }

  /// Asking for the version costs one query; loading Flyway costs more than everything else.
  private void migrate() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      if (isNewest(connection)) {
        return;
      }
    }
    Flyway.configure()
        .loggers("slf4j")
        .dataSource(pool)
        .locations("classpath:db/catalog")
        .load()
        .migrate();
  }

  private static boolean isNewest(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select 1 from information_schema.tables"
                    + " where table_name = 'flyway_schema_history'")) {
      return tables.next() && hasVersion(connection);
    }
  }

  private static boolean hasVersion(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet versions =
            statement.executeQuery(
                "select 1 from flyway_schema_history where success and version = '"
                    + NEWEST
                    + "'")) {
      return versions.next();
    }
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
