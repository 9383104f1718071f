package dev.forkpoint.adapters.http.access;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.application.access.Authenticate;
import dev.forkpoint.application.access.Authenticate.AuthenticationResult;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets in the holders of tokens, each to what its role may do. Nothing that is refused here tells
/// whether there is what was asked for.
@ServerFilter("/**")
@Order(FilterOrder.TOKEN)
@Requires(property = AccessSettings.REQUIRE_TOKEN, value = "true")
final class TokensRequired {
  private static final String SCHEME = "Bearer ";

  private final Authenticate authenticate;
  private final Refusals refusals;
  private final TokenUses uses;
  private final RequestAudit audit;

  TokensRequired(Authenticate authenticate, Refusals refusals, TokenUses uses, RequestAudit audit) {
    this.authenticate = authenticate;
    this.refusals = refusals;
    this.uses = uses;
    this.audit = audit;
  }

  /// Answers a request that goes no further.
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> admit(HttpRequest<?> request) {
    if (isOpen(request) && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
      return null;
    }
    return switch (authenticate.authenticate(presented(request))) {
      case AuthenticationResult.Refused _ -> refusals.answer(request);
      case AuthenticationResult.Recognised known -> {
        remember(request, known.token());
        require(known.token().grant(), request);
        yield null;
      }
    };
  }

  private static boolean isOpen(HttpRequest<?> request) {
    return Liveness.isAskedBy(request)
        || RouteAttributes.getRouteMatch(request)
            .filter(route -> route.getAnnotationMetadata().hasAnnotation(NeedsNoToken.class))
            .isPresent();
  }

  private void remember(HttpRequest<?> request, AccessToken token) {
    RequestCaller.remember(request, token);
    if (uses.isFirstInAWhile(token.id())) {
      audit.note(request, "token used", Optional.empty());
    }
  }

  private static String presented(HttpRequest<?> request) {
    String credentials = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return credentials != null && credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? credentials.substring(SCHEME.length()).strip()
        : "";
  }

  private static void require(Grant grant, HttpRequest<?> request) {
    Optional<RouteMatch<?>> route = RouteAttributes.getRouteMatch(request);
    Role needed = route.flatMap(TokensRequired::named).orElseGet(() -> usual(request.getMethod()));
    if (!grant.role().includes(needed)) {
      throw new Problem(
          ProblemKind.FORBIDDEN,
          "That needs a token with the role %s; this one has %s.".formatted(needed, grant.role()));
    }
    route.ifPresent(match -> requireReach(grant, match));
  }

  private static Optional<Role> named(RouteMatch<?> route) {
    return route.getAnnotationMetadata().enumValue(NeedsRole.class, Role.class);
  }

  private static Role usual(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD ? Role.READ : Role.WRITE;
  }

  /// Said here, before a body is taken; what a route finds otherwise, the catalog keeps from it.
  private static void requireReach(Grant grant, RouteMatch<?> route) {
    if (route.getVariableValues().get("workspace") instanceof String workspace
        && grant.isLimited()
        && grant.workspaces().stream().map(WorkspaceId::value).noneMatch(workspace::equals)) {
      throw new Problem(ProblemKind.NOT_FOUND, "There is no workspace '" + workspace + "'.");
    }
  }
}
