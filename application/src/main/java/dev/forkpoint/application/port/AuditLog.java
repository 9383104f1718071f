package dev.forkpoint.application.port;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Remembers who did what, for those who look into it later. Entries are kept in the order in which
/// they were noted, whole, and never changed. Safe for any number of threads and processes.
public interface AuditLog {
  /// Who does something on the command line, or asks a service that wants no token.
  String LOCAL = "local";

  /// Something that was done, or tried. It holds no secret, and nothing of what sessions contain.
  ///
  /// @param who the id of a token, or [#LOCAL]; empty where nobody was recognised
  /// @param what a command, or the method and the route of a request
  /// @param outcome `done`, or the status of the answer to a request
  /// @param address where the request came from
  /// @param request by what name the request's sender knows it
  /// @param about what it was done to, by kind: `session`, `workspace`, `token`, `created`
  record Entry(
      Instant at,
      Optional<String> who,
      String what,
      String outcome,
      Optional<String> address,
      Optional<String> request,
      Map<String, String> about) {}

  /// Notes something. It is in the hands of the operating system when this returns.
  ///
  /// @throws IOException where it cannot be noted; what is there already is as it was
  void note(Entry entry) throws IOException;
}
