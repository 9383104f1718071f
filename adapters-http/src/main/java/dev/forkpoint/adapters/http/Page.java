package dev.forkpoint.adapters.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A page of a list that is ordered by a key. The answer is an array, and its `Link` header names
/// the next page (RFC 8288), whose `cursor` is the last key of this one.
///
/// @param cursor where the next page begins, if there may be one
record Page<T>(List<T> items, Optional<String> cursor) {

  /// A page that is the last one unless it is full.
  static <T> Page<T> of(List<T> items, int limit, Function<T, String> key) {
    boolean full = items.size() == limit;
    return new Page<>(items, full ? Optional.of(key.apply(items.getLast())) : Optional.empty());
  }

  HttpResponse<List<T>> answer(HttpRequest<?> request) {
    MutableHttpResponse<List<T>> answer = HttpResponse.ok(items);
    cursor.ifPresent(next -> answer.header(HttpHeaders.LINK, link(request, next)));
    return answer;
  }

  private static String link(HttpRequest<?> request, String cursor) {
    return "<%s>; rel=\"next\""
        .formatted(UriBuilder.of(request.getUri()).replaceQueryParam("cursor", cursor));
  }
}
