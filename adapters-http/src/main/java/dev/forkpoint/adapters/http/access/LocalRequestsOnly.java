package dev.forkpoint.adapters.http.access;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;

/// A service without tokens serves this machine alone. Its loopback address keeps other machines
/// out; this keeps out the web pages of others that the user's browser shows, whether they ask from
/// another origin or let a name of their own point here.
@ServerFilter("/**")
@Order(FilterOrder.TARGET)
@Requires(property = AccessSettings.REQUIRE_TOKEN, value = "false", defaultValue = "false")
final class LocalRequestsOnly {
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  @RequestFilter
  void check(HttpRequest<?> request) {
    RequestTarget target = RequestTarget.of(request);
    if (!LOCAL.contains(withoutPort(target.host()))) {
      throw target.foreignHost();
    }
    if (target.comesFromPage() && !target.origin().equals(scheme(request) + target.host())) {
      throw target.foreignOrigin();
    }
  }

  private static String scheme(HttpRequest<?> request) {
    return request.isSecure() ? "https://" : "http://";
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }
}
