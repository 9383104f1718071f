package dev.forkpoint.adapters.http.operations;

import dev.forkpoint.application.care.CheckReadiness;
import dev.forkpoint.application.care.ReadinessResult;
import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/// The service is ready while its store and its catalog are.
@Readiness
@Singleton
final class VaultIndicator implements HealthIndicator {
  private final CheckReadiness readiness;
  private final ExecutorService threads;

  VaultIndicator(CheckReadiness readiness, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.readiness = readiness;
    this.threads = threads;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return new AsyncSingleResultPublisher<>(threads, this::result);
  }

  private HealthResult result() {
    HealthResult.Builder result = HealthResult.builder("vault");
    return switch (check()) {
      case ReadinessResult.Ready _ -> result.status(HealthStatus.UP).build();
      case ReadinessResult.NotReady not ->
          result.status(HealthStatus.DOWN).details(not.troubles()).build();
    };
  }

  private ReadinessResult check() {
    try {
      return readiness.check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the check was interrupted", e);
    }
  }
}
