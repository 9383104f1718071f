package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;
import java.util.Set;

/// A service without tokens serves this machine alone. Its loopback address keeps other machines
/// out; this keeps out the web pages of others that the user's browser shows, whether they ask from
/// another origin or let a name of their own point here.
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LocalRequestsOnly {
  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  @RequestFilter
  void check(HttpRequest<?> request) {
    String host = header(request, HttpHeaders.HOST);
    if (!LOCAL.contains(withoutPort(host))) {
      throw foreign("It is addressed to the host '" + host + "'.");
    }
    String origin = header(request, HttpHeaders.ORIGIN);
    if (!origin.isEmpty() && !origin.equals("http://" + host)) {
      throw foreign("It comes from the origin '" + origin + "'.");
    }
  }

  private static String header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  private static String withoutPort(String authority) {
    int colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
  }

  private static Problem foreign(String detail) {
    return new Problem(ProblemKind.FOREIGN_REQUEST, detail);
  }
}
