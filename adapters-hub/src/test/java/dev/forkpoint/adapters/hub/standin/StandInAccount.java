package dev.forkpoint.adapters.hub.standin;

import java.util.Map;
import java.util.Set;

/// Somebody with a token.
///
/// @param role what the token is for: `write`, `read`, `fineGrained`
/// @param organizations what the user is in each of them
/// @param grants the namespaces that a fine-grained token writes in
record StandInAccount(
    String name, String role, Map<String, String> organizations, Set<String> grants) {

  boolean belongsTo(String namespace) {
    return namespace.equals(name) || organizations.containsKey(namespace);
  }

  boolean writesIn(String namespace) {
    boolean may =
        namespace.equals(name)
            || switch (organizations.getOrDefault(namespace, "")) {
              case "admin", "write", "contributor" -> true;
              default -> false;
            };
    return may
        && switch (role) {
          case "write" -> true;
          case "fineGrained" -> grants.contains(namespace);
          default -> false;
        };
  }
}
