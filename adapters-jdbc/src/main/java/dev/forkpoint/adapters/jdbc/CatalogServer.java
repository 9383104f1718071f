package dev.forkpoint.adapters.jdbc;

import java.util.Optional;

/// A PostgreSQL server that keeps the catalog of many processes.
///
/// @param url `jdbc:postgresql://host:port/database`, with the driver's parameters behind a `?`
/// @param user empty where the URL names it, or the operating system's user is meant
/// @param password empty where the server asks for none, or a password file of the user holds it
/// @param connections how many connections one process holds at most
public record CatalogServer(
    String url, Optional<String> user, Optional<String> password, int connections) {
  private static final String SCHEME = "jdbc:postgresql:";

  /// How many connections are enough for a process of a usual machine.
  public static final int USUAL_CONNECTIONS = 10;

  /// Says in a line for people what is wrong.
  ///
  /// @throws IllegalArgumentException where this is no such server
  public CatalogServer {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "the URL of the catalog must begin with "
              + SCHEME
              + "//, as in "
              + SCHEME
              + "//localhost:5432/forkpoint");
    }
    if (connections < 1) {
      throw new IllegalArgumentException(
          "the catalog needs at least one connection, not " + connections);
    }
  }

  /// Where it is, without anything that may be secret.
  String place() {
    int parameters = url.indexOf('?');
    return url.substring("jdbc:".length(), parameters < 0 ? url.length() : parameters);
  }

  @Override
  public String toString() {
    return place();
  }
}
