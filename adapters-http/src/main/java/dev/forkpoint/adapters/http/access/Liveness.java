package dev.forkpoint.adapters.http.access;

import io.micronaut.http.HttpRequest;
import java.util.Set;

/// The one question that needs no token: whether the service lives, and is ready.
final class Liveness {
  /// Where it is asked.
  static final String ROUTES = "/health/**";

  private static final Set<String> PATHS =
      Set.of("/health", "/health/liveness", "/health/readiness");

  private Liveness() {}

  static boolean isAskedBy(HttpRequest<?> request) {
    return PATHS.contains(request.getPath());
  }
}
