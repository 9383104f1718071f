package dev.forkpoint.adapters.http.access;

import dev.forkpoint.application.port.AuditLog;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes in the audit log what requests do. Where that fails the request goes on: that a turn is
/// kept matters more than that it is noted. The failure ends here, in the log of the service.
@Singleton
final class RequestAudit {
  private static final Logger LOG = LoggerFactory.getLogger(RequestAudit.class);

  private static final String REQUEST_ID = "X-Request-Id";

  /// What a path names that is worth noting.
  private static final Set<String> THINGS = Set.of("session", "workspace");

  /// Of what a client chooses, no more than this.
  private static final int LONGEST = 128;

  private final AuditLog log;
  private final InstantSource clock;
  private final HttpClientAddressResolver addresses;
  private final AccessSettings settings;

  RequestAudit(
      AuditLog log,
      InstantSource clock,
      HttpClientAddressResolver addresses,
      AccessSettings settings) {
    this.log = log;
    this.clock = clock;
    this.addresses = addresses;
    this.settings = settings;
  }

  /// Notes a request.
  ///
  /// @param created where what it made can be found
  void note(HttpRequest<?> request, String outcome, Optional<String> created) {
    AuditLog.Entry entry =
        new AuditLog.Entry(
            clock.instant(),
            who(request),
            request.getMethodName() + " " + route(request),
            outcome,
            Optional.ofNullable(addresses.resolve(request)).map(RequestAudit::cut),
            Optional.ofNullable(request.getHeaders().get(REQUEST_ID)).map(RequestAudit::cut),
            about(request, created));
    try {
      log.note(entry);
    } catch (IOException e) {
      LOG.error("the audit log lacks {}", entry, e);
    }
  }

  private Optional<String> who(HttpRequest<?> request) {
    return settings.requireToken()
        ? RequestCaller.token(request).map(token -> token.id().value())
        : Optional.of(AuditLog.LOCAL);
  }

  private static String route(HttpRequest<?> request) {
    return BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
  }

  private static Map<String, String> about(HttpRequest<?> request, Optional<String> created) {
    Map<String, String> about = new HashMap<>();
    RouteAttributes.getRouteMatch(request)
        .ifPresent(route ->
            route
                .getVariableValues()
                .forEach((name, value) -> {
                  if (THINGS.contains(name)) {
                    about.put(name, cut(value.toString()));
                  }
                }));
    created.ifPresent(place -> about.put("created", place));
    return about;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
