package dev.forkpoint.adapters.http.access;

import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.health.indicator.HealthResult;

/// What is wrong with the service names folders and machines, so it is told to this machine's users
/// and to the holders of admin tokens alone. All others learn whether something is.
@ServerFilter(Liveness.ROUTES)
final class HealthDetails {
  private final AccessSettings settings;

  HealthDetails(AccessSettings settings) {
    this.settings = settings;
  }

  @ResponseFilter
  void keepBack(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.body() instanceof HealthResult result && !mayKnow(request)) {
      response.body(HealthResult.builder(result.getName(), result.getStatus()).build());
    }
  }

  private boolean mayKnow(HttpRequest<?> request) {
    return !settings.requireToken() || isAdmin(request);
  }

  private static boolean isAdmin(HttpRequest<?> request) {
    return RequestCaller.token(request)
        .map(AccessToken::grant)
        .filter(grant -> grant.role().includes(Role.ADMIN))
        .isPresent();
  }
}
