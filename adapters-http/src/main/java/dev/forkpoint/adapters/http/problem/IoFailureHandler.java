package dev.forkpoint.adapters.http.problem;

import dev.forkpoint.adapters.http.operations.VaultMetrics;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.StoreException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;

/// Answers for trouble with the store, the disk or the Hub.
@Singleton
final class IoFailureHandler implements ExceptionHandler<IOException, HttpResponse<?>> {
  private final VaultMetrics metrics;

  IoFailureHandler(VaultMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public HttpResponse<?> handle(HttpRequest request, IOException trouble) {
    if (trouble instanceof StoreException) {
      metrics.storeFailed();
    }
    return Failure.answer(request, kind(trouble), trouble);
  }

  private static ProblemKind kind(IOException trouble) {
    return switch (trouble) {
      case StoreException store -> kind(store);
      case HubException _ -> ProblemKind.HUB_FAILED;
      default -> ProblemKind.INTERNAL;
    };
  }

  private static ProblemKind kind(StoreException trouble) {
    return switch (trouble) {
      case StoreException.Damaged _ -> ProblemKind.STORE_DAMAGED;
      case StoreException.Full _ -> ProblemKind.STORE_FULL;
      case StoreException.Denied _, StoreException.Unavailable _ -> ProblemKind.STORE_UNAVAILABLE;
    };
  }
}
