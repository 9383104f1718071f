package dev.forkpoint.adapters.http.access;

import dev.forkpoint.application.access.Caller;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The caller whose request is being answered: the holder of a token, or, where the service wants
/// none, somebody on this machine.
@Singleton
final class RequestCaller implements Caller {
  private static final String TOKEN = "forkpoint.token";

  private final boolean tokenRequired;

  RequestCaller(AccessSettings settings) {
    this.tokenRequired = settings.requireToken();
  }

  @Override
  public Grant grant() {
    return tokenRequired
        ? ServerRequestContext.currentRequest()
            .flatMap(RequestCaller::token)
            .map(AccessToken::grant)
            .orElseThrow(() -> new IllegalStateException("nobody with a token is calling"))
        : Grant.ALL;
  }

  /// The token that a request was let in with; empty where it was let in without.
  static Optional<AccessToken> token(HttpRequest<?> request) {
    return request.getAttribute(TOKEN, AccessToken.class);
  }

  static void remember(HttpRequest<?> request, AccessToken token) {
    request.setAttribute(TOKEN, token);
  }
}
