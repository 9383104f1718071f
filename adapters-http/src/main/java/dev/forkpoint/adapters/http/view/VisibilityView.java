package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.share.DatasetVisibility.VisibilityResult.Seen;
import dev.forkpoint.domain.hub.Visibility;
import io.micronaut.core.annotation.Introspected;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who can see the dataset of a destination.
///
/// @param url where people look at it
/// @param visibility `private` or `public`, as the Hub says now
/// @param told what people were told, where they were
@Introspected
public record VisibilityView(
    String destination, String dataset, String url, String visibility, @Nullable String told) {

  /// The view of what the Hub says.
  public static VisibilityView of(String destination, Seen seen) {
    return new VisibilityView(
        destination,
        seen.dataset().id().toString(),
        seen.dataset().page().toString(),
        word(seen.dataset().visibility()),
        seen.told().map(VisibilityView::word).orElse(null));
  }

  private static String word(Visibility visibility) {
    return visibility.name().toLowerCase(Locale.ROOT);
  }
}
