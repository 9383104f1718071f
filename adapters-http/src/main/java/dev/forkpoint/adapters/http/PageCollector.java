package dev.forkpoint.adapters.http;

import dev.forkpoint.domain.snapshot.EntryPath;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Picks a page out of things that come in the order of their paths.
final class PageCollector<T> {
  private final List<T> items = new ArrayList<>();
  private final Function<T, String> path;
  private final EntryPath after;
  private final int limit;

  /// Begins an empty page.
  ///
  /// @param wanted how many things it holds at most
  /// @param cursor the path behind which it begins
  PageCollector(@Nullable Integer wanted, @Nullable String cursor, Function<T, String> path) {
    this.limit = PageLimit.of(wanted);
    this.after = cursor == null ? EntryPath.ROOT : Input.path(cursor);
    this.path = path;
  }

  void add(T item) {
    if (items.size() < limit && new EntryPath(path.apply(item)).compareTo(after) > 0) {
      items.add(item);
    }
  }

  HttpResponse<List<T>> answer(HttpRequest<?> request) {
    return Page.of(List.copyOf(items), limit, path, request);
  }
}
