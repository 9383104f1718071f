package dev.forkpoint.adapters.http.access;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/// What a request says of where it goes, and of the page that sends it. In lower case.
///
/// @param host the host, with its port where it has one; empty where it says none
/// @param origin the origin of the page; empty where no page sends it
record RequestTarget(String host, String origin) {
  static RequestTarget of(HttpRequest<?> request) {
    return new RequestTarget(
        header(request, HttpHeaders.HOST), header(request, HttpHeaders.ORIGIN));
  }

  private static String header(HttpRequest<?> request, String name) {
    String value = request.getHeaders().get(name);
    return value == null ? "" : value.toLowerCase(Locale.ROOT);
  }

  boolean comesFromPage() {
    return !origin.isEmpty();
  }

  Problem foreignHost() {
    return new Problem(ProblemKind.FOREIGN_REQUEST, "It is addressed to the host '" + host + "'.");
  }

  Problem foreignOrigin() {
    return new Problem(ProblemKind.FOREIGN_REQUEST, "It comes from the origin '" + origin + "'.");
  }
}
