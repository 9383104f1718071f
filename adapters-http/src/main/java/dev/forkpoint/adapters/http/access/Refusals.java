package dev.forkpoint.adapters.http.access;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.problem.ProblemResponse;
import dev.forkpoint.application.access.RefusalLimit;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Answers to requests without a good token. Each is noted, but a place that sends many is told to
/// wait, and no longer noted; a good token is let in all the same.
@Singleton
final class Refusals {
  private static final int MOST = 10;
  private static final int PLACES = 10_000;

  private final RefusalLimit limit;
  private final HttpClientAddressResolver addresses;
  private final RequestAudit audit;

  Refusals(InstantSource clock, HttpClientAddressResolver addresses, RequestAudit audit) {
    this.limit = new RefusalLimit(MOST, Duration.ofMinutes(1), PLACES, clock);
    this.addresses = addresses;
    this.audit = audit;
  }

  /// The answer to a request that is not let in.
  HttpResponse<?> answer(HttpRequest<?> request) {
    String address = Optional.ofNullable(addresses.resolve(request)).orElse("");
    return limit
        .refuse(RemoteAddress.network(address))
        .<HttpResponse<?>>map(wait -> tooMany(request, wait))
        .orElseGet(() -> unauthorized(request));
  }

  private HttpResponse<?> unauthorized(HttpRequest<?> request) {
    audit.note(request, String.valueOf(HttpStatus.UNAUTHORIZED.getCode()), Optional.empty());
    return ProblemResponse.of(
            request,
            new Problem(
                ProblemKind.UNAUTHORIZED,
                "The service wants a token that is worth something, as 'Authorization: Bearer fp_…'."))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static HttpResponse<?> tooMany(HttpRequest<?> request, Duration wait) {
    long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    return ProblemResponse.of(
            request,
            new Problem(
                ProblemKind.TOO_MANY_REQUESTS,
                "Too many requests without a good token came from there; wait %d seconds."
                    .formatted(seconds)))
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }
}
