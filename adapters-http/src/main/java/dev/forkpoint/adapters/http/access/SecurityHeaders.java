package dev.forkpoint.adapters.http.access;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/// Tells browsers how little they may do with an answer. Sessions hold files and texts of
/// strangers, so none of it is ever run on this origin, whatever it claims to be.
@ServerFilter("/**")
@Order(FilterOrder.HEADERS)
final class SecurityHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final String POLICY = "Content-Security-Policy";

  private static final String RUN_NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  /// Its scripts come from here and ask here; it shows pictures that it has fetched.
  private static final String RUN_PAGE =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self' data: blob:; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /// As for the page; the viewer of the API sets styles of its own.
  private static final String RUN_VIEWER =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String PAGE = "/";
  private static final String VIEWER = "/api-docs";

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    ALWAYS.forEach(headers::set);
    headers.set(POLICY, policy(request.getPath()));
    if (request.isSecure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static String policy(String path) {
    if (path.equals(PAGE)) {
      return RUN_PAGE;
    }
    return path.equals(VIEWER) || path.startsWith(VIEWER + "/") ? RUN_VIEWER : RUN_NOTHING;
  }
}
