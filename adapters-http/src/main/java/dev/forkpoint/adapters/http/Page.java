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
final class Page {
  private Page() {}

  /// Answers with items that are all that is left, unless they are as many as were asked for.
  static <T> HttpResponse<List<T>> of(
      List<T> items, int limit, Function<T, String> key, HttpRequest<?> request) {
    boolean full = items.size() == limit;
    return of(items, full ? Optional.of(key.apply(items.getLast())) : Optional.empty(), request);
  }

  /// Answers with a page.
  ///
  /// @param cursor where the next one begins, if there may be one
  static <B> HttpResponse<B> of(B items, Optional<String> cursor, HttpRequest<?> request) {
    MutableHttpResponse<B> answer = HttpResponse.ok(items);
    cursor.ifPresent(next -> answer.header(HttpHeaders.LINK, link(request, next)));
    return answer;
  }

  private static String link(HttpRequest<?> request, String cursor) {
    return "<%s>; rel=\"next\""
        .formatted(UriBuilder.of(request.getUri()).replaceQueryParam("cursor", cursor));
  }
}
