package dev.forkpoint.adapters.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers with a problem that a route has found.
@Singleton
final class ProblemHandler implements ExceptionHandler<Problem, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, Problem problem) {
    return ProblemResponse.of(request, problem);
  }
}
