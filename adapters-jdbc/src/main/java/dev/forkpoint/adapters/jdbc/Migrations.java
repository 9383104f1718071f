package dev.forkpoint.adapters.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database to its newest schema. The scripts are the same for every database.
final class Migrations {
  /// The version of the newest one.
  static final String NEWEST = "12";

  private final DataSource source;
  private final String bytewise;

  /// @param bytewise what a script says behind the type of a text column whose values are compared
  ///   as bytes, whatever the language of the database
  Migrations(DataSource source, String bytewise) {
    this.source = source;
    this.bytewise = bytewise;
  }

  /// Does what is lacking, once, however many processes ask at the same time. Asking for the
  /// version costs one query; loading Flyway costs more than everything else.
  ///
  /// @throws FlywayException where a script fails
  void apply() throws SQLException {
    if (!isNewest()) {
      upTo(NEWEST);
    }
  }

  /// @param version of the last script that is run
  void upTo(String version) {
    Flyway.configure()
        .loggers("slf4j")
        .dataSource(source)
        .locations("classpath:db/catalog")
        .placeholders(Map.of("bytewise", bytewise))
        .target(version)
        .load()
        .migrate();
  }

  private boolean isNewest() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select 1 from information_schema.tables"
                    + " where table_name = 'flyway_schema_history'")) {
      return tables.next() && hasVersion(statement);
    }
  }

  private static boolean hasVersion(Statement statement) throws SQLException {
    try (ResultSet versions =
        statement.executeQuery(
            "select 1 from flyway_schema_history where success and version = '" + NEWEST + "'")) {
      return versions.next();
    }
  }
}
