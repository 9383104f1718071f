package dev.forkpoint.adapters.http.operations;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a request, by which its answer, its lines in the log and whoever sent it find each
/// other: the one that it brings, where that is well formed, else a random one.
public final class RequestId {
  /// The header that brings it, and takes it back.
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "forkpoint.request-id";
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  private RequestId() {}

  /// The id of a request; the same each time.
  public static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(() -> {
          String id = choose(request.getHeaders().get(HEADER));
          request.setAttribute(ATTRIBUTE, id);
          return id;
        });
  }

  private static String choose(@Nullable String brought) {
    return brought != null && SHAPE.matcher(brought).matches()
        ? brought
        : UUID.randomUUID().toString();
  }
}
