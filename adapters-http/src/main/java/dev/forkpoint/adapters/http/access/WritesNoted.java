package dev.forkpoint.adapters.http.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.Set;

/// Notes every request that would change something, with how it ended.
@ServerFilter(
    value = "/**",
    methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
@Order(FilterOrder.AUDIT)
final class WritesNoted {
  /// Whoever is not let in is noted where that happens.
  private static final Set<Integer> NOT_LET_IN =
      Set.of(HttpStatus.UNAUTHORIZED.getCode(), HttpStatus.TOO_MANY_REQUESTS.getCode());

  private final RequestAudit audit;

  WritesNoted(RequestAudit audit) {
    this.audit = audit;
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void note(HttpRequest<?> request, HttpResponse<?> response) {
    if (!NOT_LET_IN.contains(response.code())) {
      audit.note(
          request,
          String.valueOf(response.code()),
          Optional.ofNullable(response.getHeaders().get(HttpHeaders.LOCATION)));
    }
  }
}
