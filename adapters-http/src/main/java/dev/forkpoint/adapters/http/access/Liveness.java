package dev.forkpoint.adapters.http.access;

import io.micronaut.http.HttpRequest;

/// The one question that needs no token: whether the service lives.
final class Liveness {
  private Liveness() {}

  static boolean isAskedBy(HttpRequest<?> request) {
    return request.getPath().equals("/health");
  }
}
