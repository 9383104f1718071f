package dev.forkpoint.adapters.http.problem;

import dev.forkpoint.application.access.NotGranted;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers for what the caller's token does not reach as for what is not there.
@Singleton
final class NotGrantedHandler implements ExceptionHandler<NotGranted, HttpResponse<?>> {
  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, NotGranted trouble) {
    return ProblemResponse.of(
        request, new Problem(ProblemKind.NOT_FOUND, String.valueOf(trouble.getMessage())));
  }
}
