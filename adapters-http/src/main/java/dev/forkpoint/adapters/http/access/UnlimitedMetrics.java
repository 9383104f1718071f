package dev.forkpoint.adapters.http.access;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

/// The metrics count what is done in all workspaces, so a token that is limited to some does not
/// learn them.
@ServerFilter("/prometheus/**")
@Order(FilterOrder.REACH)
final class UnlimitedMetrics {
  @RequestFilter
  void check(HttpRequest<?> request) {
    if (RequestCaller.token(request).map(AccessToken::grant).filter(Grant::isLimited).isPresent()) {
      throw new Problem(
          ProblemKind.FORBIDDEN, "That needs a token that is not limited to workspaces.");
    }
  }
}
