package dev.forkpoint.adapters.http.access;

import dev.forkpoint.adapters.http.operations.RequestId;
import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes one line for each request when its answer begins, and puts the request's id in every line
/// that is written on its behalf. What follows the path may hold secrets and is left out.
@ServerFilter("/**")
@Order(FilterOrder.LOG)
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("dev.forkpoint.access");
  private static final String BEGUN = "forkpoint.begun";

  private final InstantSource clock;

  RequestLog(InstantSource clock) {
    this.clock = clock;
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    request.setAttribute(BEGUN, clock.instant());
    context.add(new MdcPropagationContext(Map.of("request", RequestId.of(request))));
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
    LOG.info(
        "{} {} {} after {} ms",
        request.getMethodName(),
        request.getPath(),
        response.code(),
        sinceBegun(request).toMillis());
  }

  private Duration sinceBegun(HttpRequest<?> request) {
    return request
        .getAttribute(BEGUN, Instant.class)
        .map(begun -> Duration.between(begun, clock.instant()))
        .orElse(Duration.ZERO);
  }
}
