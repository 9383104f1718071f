package dev.forkpoint.adapters.jdbc;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.TransactionException;
import java.sql.Connection;
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
