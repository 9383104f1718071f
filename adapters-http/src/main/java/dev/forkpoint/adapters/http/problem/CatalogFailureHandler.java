package dev.forkpoint.adapters.http.problem;

import dev.forkpoint.adapters.http.operations.VaultMetrics;
import dev.forkpoint.application.port.CatalogException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/// Answers for trouble with the catalog.
@Singleton
final class CatalogFailureHandler implements ExceptionHandler<CatalogException, HttpResponse<?>> {
  private final VaultMetrics metrics;

  CatalogFailureHandler(VaultMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, CatalogException trouble) {
    metrics.storeFailed();
    return Failure.answer(request, ProblemKind.STORE_UNAVAILABLE, trouble);
  }
}
