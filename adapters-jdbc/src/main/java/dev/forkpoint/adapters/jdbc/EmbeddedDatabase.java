package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcConnectionPool;

/// The embedded database of a data directory, in its newest schema.
///
/// It is H2 in the mode of PostgreSQL, served on the loopback address by whichever process opened
/// it first, so that the command line and a service can use it at the same time. It is not
/// compacted when it is closed, because a short command would wait for that; H2 uses freed room
/// again.
final class EmbeddedDatabase implements AutoCloseable {
  private static final String OPTIONS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
          + ";AUTO_SERVER=TRUE;MAX_COMPACT_TIME=0";

  private final JdbcConnectionPool pool;

  private EmbeddedDatabase(JdbcConnectionPool pool) {
    this.pool = pool;
  }

  /// Opens the database, and makes it where there is none.
  ///
  /// @throws CatalogException where it is locked, damaged, or cannot be written
  static EmbeddedDatabase open(Path dataDirectory) {
    System.setProperty("h2.bindAddress", "127.0.0.1");
    String file = dataDirectory.resolve("catalog").toAbsolutePath().toString();
    EmbeddedDatabase database =
        new EmbeddedDatabase(JdbcConnectionPool.create("jdbc:h2:file:" + file + OPTIONS, "sa", ""));
    try {
      database.migrations().apply();
      return database;
    } catch (SQLException | FlywayException e) {
      database.close();
      throw CatalogFaults.translate("open the catalog in " + dataDirectory, e);
    }
  }

  DataSource source() {
    return pool;
  }

  /// H2 compares text as Java does, so nothing has to be said.
  Migrations migrations() {
    return new Migrations(pool, "");
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
