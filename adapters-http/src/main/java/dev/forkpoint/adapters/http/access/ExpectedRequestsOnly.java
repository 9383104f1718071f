package dev.forkpoint.adapters.http.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/// A service with tokens may have any name, so it takes requests for every host unless it was told
/// which. What a browser sends has to come from a page of that same host, or from an origin that
/// was named. Whether the service lives is told to everybody.
@ServerFilter("/**")
@Order(FilterOrder.TARGET)
@Requires(property = AccessSettings.REQUIRE_TOKEN, value = "true")
final class ExpectedRequestsOnly {
  private final List<String> hosts;
  private final List<String> origins;

  ExpectedRequestsOnly(AccessSettings settings) {
    this.hosts = settings.hosts();
    this.origins = settings.origins();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    RequestTarget target = RequestTarget.of(request);
    if (!hosts.isEmpty() && !hosts.contains(target.host()) && !Liveness.isAskedBy(request)) {
      throw target.foreignHost();
    }
    if (target.comesFromPage() && !isOwn(target) && !origins.contains(target.origin())) {
      throw target.foreignOrigin();
    }
  }

  private static boolean isOwn(RequestTarget target) {
    return target.origin().equals("https://" + target.host())
        || target.origin().equals("http://" + target.host());
  }
}
