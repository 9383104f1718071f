package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/// Work on the database, whole or not at all. Trouble is told in our words, as a
/// [CatalogException].
final class Transactions {
  private final TransactionOperations<Connection> operations;

  Transactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /// @param attempt what is attempted
  <T> T read(String attempt, Supplier<T> work) {
    return explained(attempt, () -> operations.executeRead(_ -> work.get()));
  }

  /// @param attempt what is attempted
  <T> T write(String attempt, Supplier<T> work) {
    return explained(attempt, () -> operations.executeWrite(_ -> work.get()));
  }

  /// A query that is written out, and not one of a repository's.
  @FunctionalInterface
  interface Query<T> {
    T run(Connection connection) throws SQLException;
  }

  /// @param attempt what is attempted
  <T> T query(String attempt, Query<T> query) {
    return explained(
        attempt,
        () -> operations.executeRead(transaction -> run(query, transaction.getConnection())));
  }

  private static <T> T run(Query<T> query, Connection connection) {
    try {
      return query.run(connection);
    } catch (SQLException e) {
      throw new DataAccessException("the query failed", e);
    }
  }

  private static <T> T explained(String attempt, Supplier<T> work) {
    try {
      return work.get();
    } catch (CannotGetJdbcConnectionException
        | ConnectionException
        | DataAccessException
        | TransactionException e) {
      throw CatalogFaults.translate(attempt, e);
    }
  }
}
