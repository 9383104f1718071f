package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// What the database's troubles mean, in one line each.
final class CatalogFaults {
  /// H2 numbers its troubles; PostgreSQL's driver and the pool do not.
  private static final int OF_A_SERVER = 0;

  private CatalogFaults() {}

  /// The trouble in our words.
  ///
  /// @param attempt what was attempted
  static CatalogException translate(String attempt, Throwable trouble) {
    return new CatalogException(attempt + ": " + reason(trouble), trouble);
  }

  private static String reason(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return reason(sql);
      }
    }
    return firstLine(trouble);
  }

  private static String reason(SQLException trouble) {
    return switch (trouble.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          "another program has it locked; end that program or wait for it";
      case ErrorCode.FILE_CORRUPTED_1 -> "its file is damaged; restore it from a backup";
      case ErrorCode.DATABASE_IS_READ_ONLY, ErrorCode.FILE_CREATION_FAILED_1 ->
          "it cannot be written; check the permissions of the data directory";
      case OF_A_SERVER -> ServerFaults.reason(trouble).orElseGet(() -> deepest(trouble));
      default -> deepest(trouble);
    };
  }

  /// What the file system said, where it did, is plainer than what the database makes of it.
  private static String deepest(SQLException trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return firstLine(cause);
      }
    }
    return firstLine(trouble);
  }

  static String firstLine(Throwable trouble) {
    return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
