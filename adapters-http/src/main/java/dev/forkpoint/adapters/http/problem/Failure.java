package dev.forkpoint.adapters.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trouble of the service itself. It is logged: here it ends.
final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private Failure() {}

  static HttpResponse<?> answer(HttpRequest<?> request, ProblemKind kind, Exception trouble) {
    LOG.error("{} {} failed", request.getMethodName(), request.getPath(), trouble);
    return ProblemResponse.of(request, new Problem(kind, String.valueOf(trouble.getMessage())));
  }
}
