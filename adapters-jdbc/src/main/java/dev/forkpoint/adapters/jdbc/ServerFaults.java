package dev.forkpoint.adapters.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/// What the troubles of a database server mean, in one line each. They are told apart by their
/// SQLSTATE, which the standard and PostgreSQL define.
final class ServerFaults {
  private static final String BROKE = "the connection to the database broke; try again";

  private ServerFaults() {}

  /// The trouble in our words; empty where the trouble itself says as much.
  static Optional<String> reason(SQLException trouble) {
    String state = String.valueOf(trouble.getSQLState());
    return switch (state) {
      case "08001", "08004" ->
          said(
              "the database server cannot be reached; see to its address, and that it runs",
              trouble);
      case "08000", "08003", "08006", "08007", "57P01", "57P02" -> Optional.of(BROKE);
      case "57P03" -> Optional.of("the database server is starting or stopping; try again");
      case "28P01", "28000" ->
          said("the database server does not let us in; see to user and password", trouble);
      case "3D000" -> said("make the database, or name another", trouble);
      case "42501" -> said("the user may not do that; see to its rights", trouble);
      case "53300", "53400" ->
          Optional.of("the database server has no connection left; let it have more, or use fewer");
      case "53100" -> Optional.of("the disk of the database server is full");
      case "25006" ->
          Optional.of("the database takes no changes; name the primary server, not a standby");
      case "40001", "40P01", "55P03" ->
          Optional.of("somebody else changed the same at the same time; try again");
      case "57014" -> Optional.of("the database server gave up; it took too long");
      default -> ofThePool(trouble);
    };
  }

  /// What the pool says of a connection that it has given up, or has none of, bears no SQLSTATE.
  private static Optional<String> ofThePool(SQLException trouble) {
    String message = CatalogFaults.firstLine(trouble);
    if (message.equals("Connection is closed")) {
      return Optional.of(BROKE);
    }
    return message.contains("request timed out after")
        ? Optional.of("all connections are in use; try again, or let this process have more")
        : Optional.empty();
  }

  private static Optional<String> said(String advice, SQLException trouble) {
    return Optional.of(advice + " (" + CatalogFaults.firstLine(trouble) + ")");
  }
}
